import type { Resource } from '../../engine/operation';
import { getResults } from './getResults';
import { send } from './send';

export const poll: Resource = {
	name: 'Poll',
	initial: 'send',
	value: 'poll',
	operations: [send, getResults],
};
