import { sendAndWait } from '../../../../nodes/Blooio/resources/message/sendAndWait';
import { fieldsOf } from '../../support/v2';
import { readLimit, USUAL_LIMITS } from '../../../../nodes/Blooio/waiting/shared/limit';
import { parametersOf } from '../../support/parameters';
import { refusalOf } from '../../support/refusal';

const NOW = Date.parse('2026-03-01T10:00:00Z');

const limit = (options: object, zone = 'utc') =>
	readLimit(parametersOf({ options }, fieldsOf(sendAndWait), zone), USUAL_LIMITS.question, NOW);

const limitWaitTime = (values: object) => ({ limitWaitTime: { values } });

it.each([
	[90, 'seconds', 90_000],
	[1.5, 'minutes', 90_000],
	[24, 'hours', 86_400_000],
	[2, 'days', 172_800_000],
])('%s %s are %s ms', (resumeAmount, resumeUnit, ms) => {
	const end = { deadline: NOW + ms, limitMs: ms };
	expect(limit(limitWaitTime({ resumeAmount, resumeUnit }))).toEqual(end);
});

it('without the option it is the usual one: no wait is without an end', () => {
	expect(limit({}).limitMs).toBe(86_400_000);
	expect(limit({ maxRetries: 1 }).limitMs).toBe(86_400_000);
});

it("what n8n leaves out of a saved limit is what n8n's own nodes mean", () => {
	expect(limit(limitWaitTime({})).limitMs).toBe(3_600_000);
	expect(limit(limitWaitTime({ resumeUnit: 'days' })).limitMs).toBe(86_400_000);
});

it.each([
	['2026-03-01T12:30:00', 'Europe/Berlin', '2026-03-01T11:30:00Z'],
	['2026-03-01T12:30:00Z', 'Europe/Berlin', '2026-03-01T12:30:00Z'],
])('%s in %s is a time of its own', (maxDateAndTime, zone, wanted) => {
	expect(limit(limitWaitTime({ limitType: 'atSpecifiedTime', maxDateAndTime }), zone)).toEqual({
		deadline: Date.parse(wanted),
	});
});

it.each(['', '2026-03-01T09:59:59', '2037-01-01T00:00:00', 'soon'])(
	'refuses %j as the end of a wait',
	(maxDateAndTime) => {
		const given = limitWaitTime({ limitType: 'atSpecifiedTime', maxDateAndTime });
		expect(refusalOf(() => limit(given)).message).toContain('Max Date and Time');
	},
);

it.each([0, -1, 'soon', 4_000_000])('refuses %s hours', (resumeAmount) => {
	const given = limitWaitTime({ resumeAmount, resumeUnit: 'hours' });
	expect(refusalOf(() => limit(given)).message).toContain('Amount');
});
