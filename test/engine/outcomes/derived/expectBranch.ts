import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DERIVED } from '../../../../nodes/Blooio/errors/catalogue';
import { findEntry } from '../../../unit/support/v2';
import { arrivals, startWorld, type WorldRun } from '../../support/world';
import { branchOf } from '../support/branch';

export const world = startWorld();

export const EVERY_CODE = DERIVED.map(({ code }) => code);

export const ONCE: INodeParameters = { options: { maxRetries: 0 } };

/** What an answer without a code becomes: the whole `error` beside the input's fields. */
export async function expectBranch(
	code: string,
	expected: IDataObject,
	parameters: INodeParameters = {},
	more: WorldRun = {},
) {
	const result = await world.send(
		{ ...ONCE, ...parameters, errorOutputs: EVERY_CODE },
		{ items: [{ order: 7 }], ...more },
	);
	expect(result.error).toBeUndefined();
	const error = {
		retryable: findEntry(code)?.retryable,
		context: {},
		derived: true,
		...(findEntry(code)?.retryable && {
			idempotency_key: expect.stringMatching(/^n8n-[0-9a-f]{40}$/),
		}),
		...expected,
	};
	expect(arrivals(result)).toEqual(await branchOf(code, error));
}
