import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';

import { parametersOf } from '../../support/parameters';
import { refusalOf } from '../../support/refusal';

const FIELDS: INodeProperties[] = [
	{ displayName: 'Since', name: 'since', type: 'dateTime', default: '' },
];
const read = (since: unknown, zone = 'utc') =>
	parametersOf({ since }, FIELDS, zone).optionalTime('since');
const iso = (since: unknown, zone?: string) => new Date(read(since, zone) ?? Number.NaN).toJSON();

const MS = Date.parse('2026-03-01T10:20:30.456Z');

describe('a time that names its moment is the same in every zone', () => {
	it.each([
		['a date text', '2026-03-01T10:20:30.456Z'],
		['a date text with zone', '2026-03-01T11:20:30.456+01:00'],
		['one with the name of its zone', '2026-03-01T11:20:30.456[Europe/Berlin]'],
		['the text of a database', '2026-03-01 11:20:30.456 +01:00'],
		['milliseconds', MS],
		['milliseconds as text', String(MS)],
		['milliseconds with a fraction', MS + 0.7],
		['a Luxon date', DateTime.fromMillis(MS)],
		['a Luxon date of another zone', DateTime.fromMillis(MS, { zone: 'Asia/Tokyo' })],
		['a JavaScript date, to the millisecond', new Date(MS)],
		['a text with spaces around', ' 2026-03-01T10:20:30.456Z\n'],
	])('%s', (_what, value) => {
		for (const zone of ['utc', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']) {
			expect(read(value, zone)).toBe(MS);
		}
	});

	it.each([
		['of a mail', 'Sun, 01 Mar 2026 11:20:30 +0100'],
		['of a web server', 'Sun, 01 Mar 2026 10:20:30 GMT'],
		['of JavaScript', 'Sun Mar 01 2026 11:20:30 GMT+0100 (Central European Standard Time)'],
	])('the text %s', (_what, value) => {
		expect(iso(value, 'America/New_York')).toBe('2026-03-01T10:20:30.000Z');
	});

	it('also from 0, where a workflow begins without a time of last run', () => {
		expect(read(0, 'Asia/Tokyo')).toBe(0);
	});
});

describe('a time without a zone is one of the workflow', () => {
	it.each([
		['what the date picker stores', '2026-01-01T10:00:00', '2026-01-01T09:00:00.000Z', '15:00'],
		['without seconds', '2026-01-01T10:00', '2026-01-01T09:00:00.000Z', '15:00'],
		['as databases write it', '2026-01-01 10:00:00', '2026-01-01T09:00:00.000Z', '15:00'],
		['a day, from its beginning', '2026-01-01', '2025-12-31T23:00:00.000Z', '05:00'],
		['a day in digits', '20260101', '2025-12-31T23:00:00.000Z', '05:00'],
	])('%s', (_what, value, inBerlin, inNewYork) => {
		expect(iso(value, 'Europe/Berlin')).toBe(inBerlin);
		expect(iso(value, 'America/New_York')).toBe(`2026-01-01T${inNewYork}:00.000Z`);
	});

	it('that a change of clocks skips is as much later as is skipped', () => {
		expect(iso('2026-03-29T02:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
		expect(iso('2026-03-08T02:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
		expect(iso('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
	});

	it('that comes twice is the first of the two, at every season', () => {
		expect(iso('2026-10-25T02:30:00', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
		expect(iso('2026-11-01T01:30:00', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
		expect(iso('2026-04-05T01:45:00', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
	});

	it('with an offset is the one that it names, also where the clocks show it twice', () => {
		expect(iso('2026-10-25T02:30:00+01:00', 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z');
		expect(iso('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z');
	});

	it('reads back as it was written, in any zone and at any time', () => {
		const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'utc'];
		const times = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) });
		fc.assert(
			fc.property(times, fc.constantFrom(...zones), (ms, zone) => {
				const moment = DateTime.fromMillis(ms, { zone });
				const [first = moment] = moment.getPossibleOffsets();
				expect(read(moment.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS"), zone)).toBe(
					Math.min(first.toMillis(), ms),
				);
			}),
		);
	});
});

describe('what is no date and time is refused', () => {
	it.each<unknown>([
		'yesterday',
		'2026-13-01',
		'2026-02-30',
		'order 12',
		'10:00',
		'2026',
		'1/3/2026',
		'01.03.2026 10:00',
		'20260301102030',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		-1,
		46082,
		1e15,
		'0001-01-01T00:00:00Z',
		true,
		{},
		[],
		new Date(Number.NaN),
		DateTime.invalid('no such day'),
		{ toISO: () => null, toString: null },
	])('%p', (value) => {
		expect(refusalOf(() => read(value)).message).toBe('Since is not a date and time');
	});

	it('with the way out for texts', () => {
		const { hint } = refusalOf(() => read('01.03.2026'));
		expect(hint).toContain('it gives "01.03.2026". Give a date and time like 2026-03-01T10:00:00');
		expect(hint).toContain('DateTime.fromFormat');
	});

	it.each([1767225600, '1767225600'])('and for seconds: %j', (value) => {
		expect(refusalOf(() => read(value)).hint).toContain('multiply it by 1000');
	});
});
