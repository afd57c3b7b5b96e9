import { webhookSubscriptionSchema } from '../../../../nodes/Blooio/schemas/answers/webhookSubscription';
import { certainTime } from '../../../../nodes/Blooio/waiting/shared/leftovers';

const webhooks = (...times: Array<[made: unknown, used: unknown]>) =>
	times.map(([made, used]) =>
		webhookSubscriptionSchema.parse({ created_at: made, last_triggered: used }),
	);

it.each([
	['both clocks, where they agree', 1_000, 1_000, [], 1_000],
	['the clock of the API, where this one is ahead', 9_000, 1_000, [], 1_000],
	['this clock, where it is behind', 500, 1_000, [], 500],
	[
		'the latest date of the webhooks, where the API tells no time',
		9_000,
		undefined,
		webhooks([700, null], [600, 800]),
		800,
	],
	['this clock, where it is behind those dates', 500, undefined, webhooks([700, 800]), 500],
	['no time at all, where nothing is dated', 9_000, undefined, webhooks([null, 'x']), 0],
])('is %s', (_what, now, at, value, certain) => {
	expect(certainTime(now, { at, value })).toBe(certain);
});
