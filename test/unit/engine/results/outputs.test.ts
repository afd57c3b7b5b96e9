import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { failureItem } from '../../../../nodes/Blooio/engine/results/outputs';
import { failureFromAnswer } from '../../support/v2';

const FAILURE = failureFromAnswer({
	status: 429,
	headers: {},
	body: { message: 'Full', code: 'outbound_limit_reached', limit: 35, current: 35 },
});

/** n8n's rule for moving an item on to its own error output (WorkflowExecute of n8n-core 2.41). */
const isTakenForBareError = (json: IDataObject) =>
	Boolean(json.error) &&
	Object.keys(json).every((key) => ['error', 'message', 'details'].includes(key));

describe('the item that a failure becomes', () => {
	it('holds the fields of its input and, beside them, the failure', () => {
		expect(failureItem({ json: { name: 'Nathan', to: '+1' } }, FAILURE, 4)).toEqual({
			json: { name: 'Nathan', to: '+1', error: FAILURE },
			pairedItem: { item: 4 },
		});
	});

	it('keeps the files of its input', () => {
		const binary = { data: { data: '', mimeType: 'image/png' } };
		expect(failureItem({ json: { a: 1 }, binary }, FAILURE, 0).binary).toBe(binary);
		expect(failureItem({ json: { a: 1 } }, FAILURE, 0)).not.toHaveProperty('binary');
	});

	it('has the failure in place of an error that the input had', () => {
		expect(failureItem({ json: { a: 1, error: 'old' } }, FAILURE, 0).json.error).toEqual(FAILURE);
	});

	it.each([
		{},
		{ message: 'Hello' },
		{ error: 'old' },
		{ error: 'old', message: 'Hello' },
		{ details: 'x' },
		{ message: 'Hello', details: 'x' },
	])('has its code once more where n8n would take it for a bare error: %j', (json) => {
		const item = failureItem({ json }, FAILURE, 0);
		expect(item.json).toEqual({ ...json, error: FAILURE, error_code: 'outbound_limit_reached' });
	});

	it('stays on its output for any input', () => {
		const key = fc.constantFrom('error', 'message', 'details', 'a', 'error_code');
		fc.assert(
			fc.property(fc.dictionary(key, fc.jsonValue()), (json) => {
				const item = failureItem({ json: json as IDataObject }, FAILURE, 0);
				expect(isTakenForBareError(item.json)).toBe(false);
				expect(item).not.toHaveProperty('error');
			}),
		);
	});

	it('is bare when it is meant for the error output of n8n, which adds the input itself', () => {
		const item = failureItem({ json: { a: 1 } }, FAILURE, 2, true);
		expect(item).toEqual({ json: { error: FAILURE }, pairedItem: { item: 2 } });
		expect(isTakenForBareError(item.json)).toBe(true);
	});

	it('does not change its input', () => {
		const json = {};
		failureItem({ json }, FAILURE, 0);
		expect(json).toEqual({});
	});
});
