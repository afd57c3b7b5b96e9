import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { fullResponseSchema } from '../schemas/answer';
import type { WebhookSubscription } from '../schemas/webhookSubscription';
import type { Result, Subscriptions } from '../webhook/subscriptions';
import { parseWaitUrl, waitingBase, type WaitUrl } from './resumeUrl';

/** The part of n8n's contexts that asks whether a wait is still on. */
export interface ProbeContext {
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> };
}

/** A webhook that no wait needs any more. */
export interface Leftover {
	id: string;
	url: string;
	reason: 'deadline passed' | 'execution ended';
}

/** What a clean-up did. */
export interface CleanUp {
	deleted: Leftover[];
	/** Leftovers that could not be deleted, each with the reason. */
	failed: Array<Leftover & { message: string }>;
	/** Webhooks of waits that are on, or of which that could not be found out. */
	kept: number;
}

/** n8n resumes at the deadline, and needs a moment for it. */
const GRACE_MS = 60_000;
const PROBE_TIMEOUT_MS = 5_000;
/** A run that only wants to wait itself looks after so many others at most. */
export const FEW_PROBES = 10;

const isOver = ({ deadline }: WaitUrl, now: number) =>
	deadline !== undefined && deadline + GRACE_MS < now;

/** n8n's own words about an execution that is over (waiting-webhooks of n8n 1 and 2). */
const ENDED = /execution "[^"]*"? ?(does not exist|has finished)/;

/** Whether n8n says that the execution behind a resume URL has ended. Any other answer is no. */
export async function hasEnded(context: ProbeContext, url: string): Promise<boolean> {
	try {
		const answer = fullResponseSchema.parse(
			await context.helpers.httpRequest({
				url,
				method: 'GET',
				timeout: PROBE_TIMEOUT_MS,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			}),
		);
		const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
		if ([404, 409].includes(answer.statusCode)) return ENDED.test(text.replaceAll('\\"', '"'));
		// A finished send-and-wait shows a page instead; the node itself answers a probe with JSON.
		return answer.statusCode === 200 && /no action required/i.test(text);
	} catch {
		return false;
	}
}

const waitOf = ({ webhook_url: url }: WebhookSubscription) =>
	url === undefined ? undefined : parseWaitUrl(url);

/**
 * Deletes the webhooks of waits that ended without the node's own doing: timed out, cancelled,
 * crashed. A deadline that has passed decides for any n8n; the others are asked about, of this n8n
 * alone.
 *
 * @param now epoch ms
 * @param probes how many waits to ask about at most
 */
export async function cleanUp(
	context: IExecuteFunctions,
	subscriptions: Subscriptions,
	now: number,
	probes = Number.POSITIVE_INFINITY,
): Promise<Result<CleanUp>> {
	const listed = await subscriptions.list();
	if (!listed.ok) return listed;
	const base = waitingBase(context);
	const done: CleanUp = { deleted: [], failed: [], kept: 0 };
	let left = probes;
	for (const webhook of listed.value) {
		const wait = waitOf(webhook);
		const { webhook_id: id, webhook_url: url } = webhook;
		if (!wait || id === undefined || url === undefined) continue;
		const over = isOver(wait, now);
		const isOwn = wait.base === base && wait.execution !== context.getExecutionId();
		const ended = !over && isOwn && left-- > 0 && (await hasEnded(context, url));
		if (!over && !ended) {
			done.kept++;
			continue;
		}
		const leftover: Leftover = { id, url, reason: over ? 'deadline passed' : 'execution ended' };
		const deleted = await subscriptions.delete(id);
		if (deleted.ok) done.deleted.push(leftover);
		else done.failed.push({ ...leftover, message: deleted.failure.message });
	}
	return { ...listed, value: done };
}
