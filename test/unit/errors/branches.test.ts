import fc from 'fast-check';

import { ALL_OTHERS, branchesOf, TYPED } from '../../../nodes/Blooio/errors/branches';
import { CATALOGUE } from '../../../nodes/Blooio/v2/codes';

const KNOWN = CATALOGUE.map(({ code }) => code);
const none = () => '';

/** The places of codes, for a choice and what is typed. */
function placesOf(chosen: unknown, codes: string[], typed: Record<string, unknown> = {}) {
	const branches = branchesOf(chosen, (field) => typed[field]);
	return codes.map((code) => branches.placeOf(code));
}

describe('the error outputs', () => {
	it('stand in the order of choice', () => {
		const chosen = ['invalid_input', 'outbound_limit_reached', 'reply_target_expired'];
		expect(placesOf(chosen, chosen)).toEqual([0, 1, 2]);
	});

	it('keep their places when one is added, typed codes included', () => {
		const before = ['conflict', 'other_code_1'];
		const typed = { otherCode1: 'line_resting', otherCode2: 'line_asleep' };
		expect(placesOf(before, ['conflict', 'line_resting'], typed)).toEqual([0, 1]);
		expect(
			placesOf(
				[...before, 'not_found', 'other_code_2'],
				['conflict', 'line_resting', 'not_found', 'line_asleep'],
				typed,
			),
		).toEqual([0, 1, 2, 3]);
	});

	it.each([
		['line_resting', ['line_resting']],
		[' b_code, a_code ', ['b_code', 'a_code']],
		['a_code;b_code\n c_code\td_code', ['a_code', 'b_code', 'c_code', 'd_code']],
	])('take several typed codes together: %j', (otherCode1, codes) => {
		const places = placesOf(['conflict', 'other_code_1'], codes, { otherCode1 });
		expect(new Set(places)).toEqual(new Set([1]));
	});

	it.each(['', ' ,, ; ', undefined, null, 7, {}])(
		'hold the place of a code that is not typed yet: %j',
		(otherCode1) => {
			const branches = branchesOf(['other_code_1', 'conflict'], () => otherCode1);
			expect(branches.count).toBe(2);
			expect(branches.placeOf('conflict')).toBe(1);
			expect(branches.placeOf('other_code_1')).toBeUndefined();
		},
	);

	it('take a code to the first of two outputs that name it', () => {
		const typed = { otherCode1: 'conflict, not_found' };
		const codes = ['conflict', 'not_found'];
		expect(placesOf(['conflict', 'other_code_1', 'not_found'], codes, typed)).toEqual([0, 1]);
		expect(placesOf(['other_code_1', 'conflict', 'not_found'], codes, typed)).toEqual([0, 0]);
	});

	it('take every other error to the output for all others, wherever it stands', () => {
		const chosen = [ALL_OTHERS.value, 'conflict'];
		expect(placesOf(chosen, ['conflict', 'not_found', 'code_of_tomorrow'])).toEqual([1, 0, 0]);
	});

	it('have none for the others unless it is chosen', () => {
		expect(placesOf(['conflict'], ['not_found', 'code_of_tomorrow'])).toEqual([
			undefined,
			undefined,
		]);
	});

	it('hold the place of what was chosen in another version', () => {
		expect(placesOf(['code_of_another_version', 'conflict'], ['conflict'])).toEqual([1]);
	});

	it.each([undefined, null, '', 'conflict', '={{ ["conflict"] }}', 7, {}])(
		'are none when nothing is chosen: %j',
		(chosen) => {
			expect(branchesOf(chosen, none).count).toBe(0);
			expect(branchesOf(chosen, none).placeOf('conflict')).toBeUndefined();
		},
	);

	it('never move by what is added, whatever is chosen and typed', () => {
		const choice = fc.constantFrom(...KNOWN, ALL_OTHERS.value, ...TYPED.map(({ value }) => value));
		const typed = fc.dictionary(fc.constantFrom(...TYPED.map(({ field }) => field)), fc.string());
		fc.assert(
			fc.property(fc.uniqueArray(choice), choice, typed, (chosen, added, texts) => {
				const before = branchesOf(chosen, (field) => texts[field]);
				const after = branchesOf([...chosen, added], (field) => texts[field]);
				expect(after.count).toBe(before.count + (chosen.includes(added) ? 0 : 1));
				for (const code of [...KNOWN, ...Object.values(texts)]) {
					const place = before.placeOf(code);
					const own = place !== undefined && chosen[place] !== ALL_OTHERS.value;
					if (own) expect(after.placeOf(code)).toBe(place);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
