import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { saysEnded } from '../../inbound/door/ended';
import { fullResponseSchema } from '../../schemas/answers/answer';
import type { WebhookSubscription } from '../../schemas/answers/webhookSubscription';
import type { Answered } from '../../inbound/request';
import type { WaitWebhooks } from '../api';
import { parseWaitUrl, waitingBase, type WaitUrl } from './resumeUrl';

/** The part of n8n's contexts that asks whether a wait is still on. */
export interface ProbeContext {
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> };
}

/** A webhook that no wait needs any more. */
export interface Leftover {
	id: string;
	url: string;
	reason: 'deadline passed' | 'execution ended' | 'wait ended';
}

/** What a clean-up did. */
export interface CleanUp {
	deleted: Leftover[];
	/** Leftovers that could not be deleted, each with the reason. */
	failed: Array<Leftover & { message: string }>;
	/** Webhooks of waits that are on, or of which that could not be found out. */
	kept: number;
	/** How many of them are of this n8n. */
	keptHere: number;
}

/** n8n resumes at the deadline, and needs a moment for it. */
const GRACE_MS = 60_000;
const PROBE_TIMEOUT_MS = 5_000;
/** A run that only wants to wait itself looks after so many others at most. */
export const FEW_PROBES = 10;

const isOver = ({ deadline }: WaitUrl, now: number) =>
	deadline !== undefined && deadline + GRACE_MS < now;

/** What n8n says about the execution behind a resume URL; `unreachable` when it says nothing. */
export type Probe = 'ended' | 'not known to have ended' | 'unreachable';

/** Asks n8n about the execution behind a resume URL. What it does not say clearly is no end. */
export async function probe(context: ProbeContext, url: string): Promise<Probe> {
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
		return saysEnded(answer.statusCode, text) ? 'ended' : 'not known to have ended';
	} catch {
		return 'unreachable';
	}
}

const waitOf = ({ webhook_url: url }: WebhookSubscription) =>
	url === undefined ? undefined : parseWaitUrl(url);

/**
 * What time it is at least, epoch ms. This machine's clock may be far ahead, and must not end waits
 * that are on: the API's own clock has a say, or else the latest of what it dates itself.
 */
export function certainTime(
	now: number,
	{ at, value: webhooks }: { at?: number; value: readonly WebhookSubscription[] },
): number {
	const dated = webhooks.flatMap(({ created_at: made, last_triggered: used }) => [made, used]);
	return Math.min(now, at ?? Math.max(0, ...dated.map((time) => time ?? 0)));
}

/** Finds out about waits one by one; asks n8n as often as is allowed, and not again in vain. */
class Inspection {
	private readonly base: string | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly now: number,
		private probes: number,
	) {
		this.base = waitingBase(context);
	}

	isHere({ base }: WaitUrl): boolean {
		return base === this.base;
	}

	/** Why the webhook of a wait is needed no more; `undefined` where it is, or may be. */
	async reasonFor(wait: WaitUrl, url: string): Promise<Leftover['reason'] | undefined> {
		if (isOver(wait, this.now)) return 'deadline passed';
		if (!this.isHere(wait)) return undefined;
		// It is awake, so none of its waits is on; there is one left over after a time-out in a loop.
		if (wait.execution === this.context.getExecutionId()) return 'wait ended';
		if (this.probes <= 0) return undefined;
		this.probes--;
		const answer = await probe(this.context, url);
		if (answer === 'unreachable') this.probes = 0;
		return answer === 'ended' ? 'execution ended' : undefined;
	}
}

/** All webhooks of the organization, and when the API listed them by its clock (epoch ms). */
export type Listed = Extract<Answered<WebhookSubscription[]>, { ok: true }>;

/**
 * Deletes the webhooks of waits that ended without the node's own doing: timed out, cancelled,
 * crashed. A deadline that has passed decides for any n8n; the others are asked about, of this n8n
 * alone.
 *
 * @param now epoch ms by the clock of this machine
 * @param probes how many waits to ask about at most
 */
export async function cleanUp(
	context: IExecuteFunctions,
	subscriptions: WaitWebhooks,
	listed: Listed,
	now: number,
	probes = Number.POSITIVE_INFINITY,
): Promise<CleanUp> {
	const inspection = new Inspection(context, certainTime(now, listed), probes);
	const done: CleanUp = { deleted: [], failed: [], kept: 0, keptHere: 0 };
	for (const webhook of listed.value) {
		const wait = waitOf(webhook);
		const { webhook_id: id, webhook_url: url } = webhook;
		if (!wait || id === undefined || url === undefined) continue;
		const reason = await inspection.reasonFor(wait, url);
		if (reason === undefined) {
			done.kept++;
			if (inspection.isHere(wait)) done.keptHere++;
			continue;
		}
		const deleted = await subscriptions.delete(id);
		if (deleted.ok) done.deleted.push({ id, url, reason });
		else done.failed.push({ id, url, reason, message: deleted.failure.message });
	}
	return done;
}
