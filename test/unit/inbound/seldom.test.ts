import { Seldom } from '../../../nodes/Blooio/inbound/seldom';

const NOW = 1_700_000_000_000;

it('writes a line a minute about each thing, with how many it left out', () => {
	const seldom = new Seldom();
	expect(seldom.line('one', 'Refused', NOW)).toBe('Refused');
	expect(seldom.line('other', 'Refused', NOW)).toBe('Refused');
	for (const later of [1, 30_000, 59_999]) {
		expect(seldom.line('one', 'Refused', NOW + later)).toBeUndefined();
	}
	expect(seldom.line('one', 'Refused', NOW + 60_000)).toBe(
		'Refused (and 3 more since the last such line)',
	);
	expect(seldom.line('one', 'Refused', NOW + 120_000)).toBe('Refused');
});

it('writes again where the clock was set back', () => {
	const seldom = new Seldom();
	seldom.line('one', 'Refused', NOW);
	expect(seldom.line('one', 'Refused', NOW - 3_600_000)).toBe('Refused');
});
