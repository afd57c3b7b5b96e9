import { Looks } from '../../../../nodes/Blooio/inbound/catchUp/looks';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const T = 1_700_000_000_000;

it('the first look goes back as far as is wanted, and another one waits five minutes', () => {
	const looks = new Looks();
	expect(looks.begin('a', T, DAY)).toBe(DAY);
	expect(looks.begin('a', T + 4 * MINUTE, DAY)).toBeUndefined();
	expect(looks.begin('b', T, DAY)).toBe(DAY);
});

it('after a look that brought all through, the next one goes back to it and a little further', () => {
	const looks = new Looks();
	looks.begin('a', T, DAY);
	looks.end('a', T);
	expect(looks.begin('a', T + 5 * MINUTE, DAY)).toBe(9 * MINUTE);
	looks.end('a', T + 5 * MINUTE);
	expect(looks.begin('a', T + 10 * MINUTE, DAY)).toBe(9 * MINUTE);
});

it('what a look did not bring through is within the next one', () => {
	const looks = new Looks();
	looks.begin('a', T, DAY);
	expect(looks.begin('a', T + 5 * MINUTE, DAY)).toBe(DAY);
	looks.end('a', T + 5 * MINUTE);
	looks.begin('a', T + 10 * MINUTE, DAY);
	expect(looks.begin('a', T + 15 * MINUTE, DAY)).toBe(14 * MINUTE);
	expect(looks.begin('a', T + 2 * DAY, DAY)).toBe(DAY);
});

it('a clock that is set back does not end the looks', () => {
	const looks = new Looks();
	looks.begin('a', T, DAY);
	looks.end('a', T);
	expect(looks.begin('a', T - DAY, DAY)).toBe(4 * MINUTE);
});
