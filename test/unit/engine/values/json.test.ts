import { refusalOf } from '../../support/refusal';
import { given } from './support/given';

describe('a JSON object', () => {
	it.each([
		['{"a": {"b": 1}}', { a: { b: 1 } }],
		[' {} ', {}],
		['\uFEFF{"a": 1}\n', { a: 1 }],
		[{ a: 1 }, { a: 1 }],
	])('%j', (value, expected) => {
		expect(given(value).optionalObject('field')).toEqual(expected);
	});

	it.each(['{a: 1}', '{“a”: 1}', '{"a": 1', new Date(0), '[1]', '"a"', '5', 'null', [1], 5, true])(
		'is refused with an example of one: %j',
		(value) => {
			expect(refusalOf(() => given(value).optionalObject('field'))).toMatchObject({
				message: 'My Field is not a JSON object such as {"order_id": "12345"}',
				field: 'My Field',
			});
		},
	);
});
