import type { WebhookLog } from '../../schemas/answers/webhookLog';

/** An event that never got through. */
export interface Missed {
	eventId: string;
	/** Epoch ms of the first attempt. */
	at: number;
}

/** Answers by which n8n, or this node, has refused an event for what it is: it would do so again. */
const FOR_GOOD: ReadonlySet<unknown> = new Set([400, 410, 413]);

const isSuccess = (status: unknown) => typeof status === 'number' && status >= 200 && status < 300;

/**
 * What says that an attempt got through. n8n answers 200 in plain text to whatever comes while it starts,
 * so where the log shows answers in JSON, as the nodes give them, any other is none. But for a wait that
 * is over n8n answers with a page: there such an answer is none only if one in JSON came after it.
 */
function gotThrough(logs: readonly WebhookLog[], isWait: boolean): (log: WebhookLog) => boolean {
	const shown = logs.filter(({ response_status: status, isJson }) => isSuccess(status) && isJson);
	const last = Math.max(...shown.map(({ attempted_time: at = 0 }) => at));
	return ({ response_status: status, attempted_time: at = 0, isJson }) => {
		if (!isSuccess(status)) return FOR_GOOD.has(status);
		return isJson || shown.length === 0 || (isWait && at >= last);
	};
}

/**
 * The events of a log that no attempt and no replay has brought through, oldest first. Pure.
 *
 * @param logs of one webhook, newest first where two have the same time
 * @param isWanted by an event's name
 * @param since epoch ms; what was tried before is left alone
 * @param most of them, the newest ones
 * @param isWait whether the webhook is that of a wait, which may be over
 */
export function missedIn(
	logs: readonly WebhookLog[],
	isWanted: (event: string) => boolean,
	since: number,
	most: number,
	isWait = false,
): Missed[] {
	const settled = new Set<string>();
	const firstTried = new Map<string, number>();
	const isThrough = gotThrough(logs, isWait);
	for (const log of logs) {
		const { event_id: own, attempted_time: at = 0, metadata } = log;
		const id = metadata.original_event_id ?? own;
		if (id === undefined) continue;
		if (isThrough(log)) settled.add(id);
		if (at < since || !isWanted(metadata.event_name ?? '')) continue;
		firstTried.set(id, Math.min(at, firstTried.get(id) ?? at));
	}
	// Blooio lists the newest first: of two at the same moment the later in the list is the older.
	return [...firstTried]
		.reverse()
		.filter(([id]) => !settled.has(id))
		.map(([eventId, at]) => ({ eventId, at }))
		.sort((a, b) => a.at - b.at)
		.slice(-most);
}
