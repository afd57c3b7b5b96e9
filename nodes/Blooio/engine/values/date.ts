import { DateTime } from 'luxon';

import { asPlain } from './dateObject';
import { refuse } from './refuse';

/** How a time can be given, for people who gave something else. */
const HOW =
	'Give a date and time like 2026-03-01T10:00:00, which is read in the timezone of the workflow, or with a zone of its own like 2026-03-01T10:00:00+02:00; other forms can be read with DateTime.fromFormat, e.g. {{ DateTime.fromFormat($json.date, "dd.MM.yyyy HH:mm") }}';
const SECONDS_HOW =
	'It looks like seconds: multiply it by 1000 to get the milliseconds that this field takes';

/** Milliseconds between 1973 and 2286: smaller ones are seconds or days, larger ones are no times. */
const isMilliseconds = (value: number) => value >= 1e11 && value < 1e13;
const isSeconds = (value: number) => value >= 1e9 && value < 1e10;

/** Year first, as ISO 8601 and databases write it. */
function parseIso(text: string, zone: string): DateTime {
	const iso = DateTime.fromISO(text, { zone });
	return iso.isValid ? iso : DateTime.fromSQL(text, { zone });
}

/** Mail and web servers, and what JavaScript makes of a date within a text; both name their zone. */
const WITH_ZONE =
	/^[A-Z][a-z]{2},? (?:[0-9]{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} [0-9]{2}) [0-9]{4} [0-9:]{5,8} (?:GMT|UTC|[+-][0-9]{4})/;

/**
 * The time that a text names, epoch ms; NaN for one that names none. A local time that a change of
 * clocks skips is as much later as is skipped; one that comes twice is the first of the two. (Luxon
 * takes the one or the other, by the offset that the zone has today.)
 */
function timeIn(text: string, zone: string): number {
	if (WITH_ZONE.test(text)) return Date.parse(text);
	if (/^[0-9]+$/.test(text) && text.length !== 8) {
		return isMilliseconds(Number(text)) ? Number(text) : Number.NaN;
	}
	// Any other text may begin with a number too, and a time of day alone would be one of today.
	if (!/^[0-9]{4}/.test(text)) return Number.NaN;
	const [here, east, west] = [zone, 'UTC+1', 'UTC-1'].map((place) => parseIso(text, place));
	if (!here?.isValid) return Number.NaN;
	if (east?.toMillis() === west?.toMillis()) return here.toMillis();
	return Math.min(...here.getPossibleOffsets().map((moment) => moment.toMillis()));
}

function timeOf(value: unknown, zone: string): number {
	if (value instanceof Date) return value.getTime();
	if (typeof value === 'number') {
		return value === 0 || isMilliseconds(value) ? Math.trunc(value) : Number.NaN;
	}
	const plain = asPlain(value);
	return typeof plain === 'string' ? timeIn(plain.trim(), zone) : Number.NaN;
}

/**
 * Reads a point in time: a date of Luxon or JavaScript, ISO 8601 or SQL text, milliseconds.
 *
 * @param zone IANA name of the zone in which texts without one are read
 * @returns epoch ms, whole, from 1970 on
 * @throws InvalidInput for what names no time, and for seconds
 */
export function readTime(value: unknown, field: string, zone: string): number {
	const time = timeOf(value, zone);
	if (time >= 0) return time;
	const isText = typeof value === 'string';
	const seconds = isSeconds(isText ? Number(value) : typeof value === 'number' ? value : 0);
	throw refuse(field, 'a date and time', value, seconds ? SECONDS_HOW : isText ? HOW : undefined);
}
