import type { Connection } from '../../../Blooio/engine/http/connection';
import type { Pace } from '../../../Blooio/engine/http/pace';
import { wait } from '../../../Blooio/engine/http/wait';
import type { CatchUpSettings } from '../../../Blooio/inbound/catchUp/settings';
import { Tries } from '../../../Blooio/inbound/catchUp/tries';
import { isWaitOf } from '../../../Blooio/inbound/waitUrl';
import { Webhooks } from '../../v4/webhooks';
import { isSettled, type Delivery } from './missed';
import { readDeliveries, replayDelivery } from './read';

/** About when this process began to take calls of waits, epoch ms. */
const BEGAN_AT = Date.now();
/**
 * Before that an n8n that starts answers 200 in plain text to whatever comes, and the log of deliveries
 * does not tell that from the answer of a wait: what was answered within so many ms is brought once more.
 */
const STARTS_WITHIN_MS = 30_000;

/** Looks at which a wait is brought an event that it missed. */
const missedTries = new Tries(3);
const doubtfulTries = new Tries(1);

/** Events that may end a wait. */
const ANSWERS = /^(poll\.voted|message\.(received|reaction|sent|delivered|failed|read))$/;

/**
 * The deliveries of a wait's webhook that it is to get once more, one for each event, oldest first.
 *
 * @param until epoch ms of the latest one that is not left to Blooio
 * @param beganAt epoch ms by the clock of the API
 */
function owedTo(
	id: string,
	deliveries: readonly Delivery[],
	until: number,
	beganAt: number,
): Delivery[] {
	const byEvent = new Map<string, Delivery[]>();
	for (const delivery of deliveries) {
		const { event_id: event, event_type: type = '' } = delivery;
		if (ANSWERS.test(type)) byEvent.set(event, [...(byEvent.get(event) ?? []), delivery]);
	}
	const isDoubtful = (one: Delivery) => {
		const at = one.last_attempt_at ?? one.created_at;
		return at < beganAt && at >= beganAt - STARTS_WITHIN_MS;
	};
	return [...byEvent]
		.flatMap(([event, [first, ...others]]) => {
			const settled = [first, ...others].filter((one) => one && isSettled(one));
			const isMissed = settled.length === 0 && (first?.created_at ?? Infinity) <= until;
			const tries = isMissed ? missedTries : doubtfulTries;
			const isOwed = isMissed || settled.some((one) => one && isDoubtful(one));
			return first && isOwed && tries.take(`${id} ${event}`) ? [first] : [];
		})
		.sort((a, b) => a.created_at - b.created_at);
}

/**
 * Has Blooio deliver again to the executions of this n8n that wait, each with a webhook of its own, what
 * did not get through. A wait reads its chat, so what it knows already tells it nothing new.
 *
 * @param url of a webhook of this n8n
 * @returns how many events, and how many of them Blooio does not deliver again
 */
export async function catchUpWaits(
	connection: Connection,
	url: string,
	{ backMs, most, untilMs = 0 }: CatchUpSettings,
	pace: Pace,
): Promise<{ missed: number; failed: number }> {
	const count = { missed: 0, failed: 0 };
	const listed = await new Webhooks(connection).list();
	if (!listed.ok) return count;
	const now = listed.at ?? Date.now();
	const beganAt = BEGAN_AT + now - Date.now();
	for (const { id, url: own } of listed.value) {
		if (own === undefined || !isWaitOf(own, url)) continue;
		const deliveries = await readDeliveries(connection, id, now - backMs);
		const recent = deliveries.filter(({ created_at: at }) => at >= now - backMs);
		for (const delivery of owedTo(id, recent, now - untilMs, beganAt).slice(-most)) {
			await wait(pace.takeTurn(Date.now()));
			count.missed++;
			if (!(await replayDelivery(connection, id, delivery.id))) count.failed++;
		}
	}
	return count;
}
