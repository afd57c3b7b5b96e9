/** A longer text of digits is no time. */
const SECONDS = /^[0-9]{1,9}(\.[0-9]{1,9})?$/;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const TIME = '(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})';

/** The forms of a date in HTTP (RFC 9110, 5.6.7); Date.parse alone would read far more into a text. */
const HTTP_DATES = [
	// Thu, 26 Nov 2026 03:00:10 GMT
	new RegExp(
		`^[A-Z][a-z]{2}, (?<day>[0-9]{2}) (?<month>[A-Z][a-z]{2}) (?<year>[0-9]{4}) ${TIME} GMT$`,
	),
	// Thursday, 26-Nov-26 03:00:10 GMT
	new RegExp(
		`^[A-Z][a-z]{5,8}, (?<day>[0-9]{2})-(?<month>[A-Z][a-z]{2})-(?<year>[0-9]{2}) ${TIME} GMT$`,
	),
	// Thu Nov 26 03:00:10 2026
	new RegExp(
		`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[0-9 ][0-9]) ${TIME} (?<year>[0-9]{4})$`,
	),
];

/** A year of two digits is the one in this century, unless that is more than 50 years ahead (RFC 9110). */
function fullYear(year: number, now: number): number {
	if (year > 99) return year;
	const thisYear = new Date(now).getUTCFullYear();
	const inThisCentury = thisYear - (thisYear % 100) + year;
	return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury;
}

/** An HTTP date as epoch ms; `undefined` for anything else. */
export function parseHttpDate(header: unknown, now = Date.now()): number | undefined {
	const text = typeof header === 'string' ? header.trim() : '';
	const { day, month, year, time } =
		HTTP_DATES.map((form) => form.exec(text)?.groups).find((groups) => groups) ?? {};
	if (day === undefined || month === undefined || year === undefined) return undefined;
	const monthIndex = MONTHS.indexOf(month);
	const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
	if (monthIndex < 0) return undefined;
	const fullDate = [fullYear(Number(year), now), monthIndex, Number(day)] as const;
	const at = Date.UTC(...fullDate, hours, minutes, seconds);
	return Number.isFinite(at) ? at : undefined;
}

/** Seconds as ms; of several, as proxies add their own to what came, the longest. */
function parseSeconds(text: string): number | undefined {
	const parts = text.split(',').map((part) => part.trim());
	if (!parts.every((part) => SECONDS.test(part))) return undefined;
	return Math.round(Math.max(...parts.map(Number)) * 1000);
}

/** A longer header is not read. */
const LONGEST_HEADER = 200;

/**
 * Reads a Retry-After header: seconds or an HTTP date. A malformed one counts as none, and so does a
 * date that is over: it says nothing of how long to wait.
 *
 * @param date the answer's Date header: the clock that a Retry-After date goes by
 * @param now epoch ms by the clock of this machine, for answers without a Date
 * @returns ms from now, never negative
 */
export function parseRetryAfter(header: unknown, date: unknown, now: number): number | undefined {
	const text = typeof header === 'number' ? String(header) : header;
	if (typeof text !== 'string' || text.length > LONGEST_HEADER) return undefined;
	const ms = parseSeconds(text);
	if (ms !== undefined) return ms;
	const until = parseHttpDate(text, now);
	const left = until === undefined ? 0 : until - (parseHttpDate(date, now) ?? now);
	return left > 0 ? left : undefined;
}
