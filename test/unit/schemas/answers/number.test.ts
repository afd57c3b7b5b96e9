import fc from 'fast-check';

import { numbersIn } from '../../../../nodes/Blooio/schemas/answers/number';

const typesOf = (...numbers: unknown[]) => numbersIn({ numbers }).map(({ type }) => type);

describe('the numbers of an API key', () => {
	it('have their plan as type, whichever name the API gave it', () => {
		expect(
			typesOf(
				{ phone_number: '+1', type: 'inbound' },
				{ phone_number: '+2', plan_kind: 'shared' },
				{ phone_number: '+3', type: null, plan_kind: 'trial' },
				{ phone_number: '+4', type: '2fa', plan_kind: 'other' },
			),
		).toEqual(['inbound', 'shared', 'trial', '2fa']);
	});

	it.each([{}, { type: null }, { plan_kind: null }, { type: 5 }])(
		'count as dedicated without a plan: %j',
		(plan) => {
			expect(typesOf({ phone_number: '+1', ...plan })).toEqual(['dedicated']);
		},
	);

	it('keep every field that the API gave', () => {
		const number = {
			phone_number: '+15551110001',
			is_active: true,
			plan_kind: 'inbound',
			last_active: 1_700_000_000_000,
			new_field: { a: 1 },
		};
		expect(numbersIn({ numbers: [number] })).toEqual([{ ...number, type: 'inbound' }]);
	});

	it('are read past entries that are none', () => {
		expect(
			numbersIn({ numbers: [null, 'x', {}, { phone_number: 1 }, { phone_number: '+1' }] }),
		).toHaveLength(1);
	});

	it('do not take a text for an active state', () => {
		expect(
			numbersIn({ numbers: [{ phone_number: '+1', is_active: 'no' }] })[0]?.is_active,
		).toBeUndefined();
	});

	it('are an empty list in any answer of another shape, which never throws', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (body) => {
				fc.pre(!JSON.stringify(body).includes('numbers'));
				expect(numbersIn(body)).toEqual([]);
			}),
		);
		expect(numbersIn({ numbers: 'none' })).toEqual([]);
		expect(numbersIn(undefined)).toEqual([]);
	});
});
