import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { branchedCodes, failureItem } from '../../../nodes/Blooio/engine/outputs';
import { CATALOGUE } from '../../../nodes/Blooio/errors/catalogue';
import { failureFromAnswer } from '../../../nodes/Blooio/errors/failure';

const FAILURE = failureFromAnswer({
	status: 429,
	headers: {},
	body: { message: 'Full', code: 'outbound_limit_reached', limit: 35, current: 35 },
});

describe('the codes that have an output of their own', () => {
	it('stand in the order of the catalogue, however they were selected', () => {
		expect(
			branchedCodes(['invalid_input', 'outbound_limit_reached', 'reply_target_expired'], ''),
		).toEqual(['reply_target_expired', 'outbound_limit_reached', 'invalid_input']);
	});

	it.each([
		['line_resting', ['line_resting']],
		['b_code, a_code', ['b_code', 'a_code']],
		['a_code;b_code\n c_code\td_code', ['a_code', 'b_code', 'c_code', 'd_code']],
		[' ,, ; ', []],
		['a_code, a_code', ['a_code']],
	])('typed codes follow in the order of typing: %j', (typed, codes) => {
		expect(branchedCodes([], typed)).toEqual(codes);
		expect(branchedCodes(['conflict'], typed)).toEqual(['conflict', ...codes]);
	});

	it('have one output each, selected and typed or not', () => {
		expect(branchedCodes(['conflict', 'conflict'], 'conflict, not_found')).toEqual([
			'conflict',
			'not_found',
		]);
	});

	it('leave out what was selected in another version and no longer exists', () => {
		expect(branchedCodes(['gone_code', 'conflict'], '')).toEqual(['conflict']);
	});

	it.each([undefined, null, '', 'conflict', 7, {}, [null]])(
		'are none when nothing was selected: %j',
		(selected) => {
			expect(branchedCodes(selected, undefined)).toEqual([]);
			expect(branchedCodes(selected, 7)).toEqual([]);
		},
	);

	it('hold every selected code of the catalogue once, and never throw', () => {
		const known = CATALOGUE.map(({ code }) => code);
		fc.assert(
			fc.property(fc.subarray(known), fc.string(), fc.anything(), (selected, typed, other) => {
				const codes = branchedCodes(selected, typed);
				expect(new Set(codes).size).toBe(codes.length);
				expect(codes.slice(0, selected.length)).toEqual(selected);
				expect(branchedCodes([], other).every((code) => typeof code === 'string')).toBe(true);
			}),
		);
	});
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
