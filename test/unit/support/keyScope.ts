import type { KeyScope } from '../../../nodes/Blooio/engine/key/idempotency';

/** A run of the node, for tests to which it does not matter which. */
export const SCOPE: KeyScope = {
	instance: 'i',
	workflow: 'w',
	execution: 'e',
	node: 'n',
	run: 0,
	begun: '1772000000000',
	tool: false,
};
