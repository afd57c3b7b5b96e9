import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { InvalidInput } from '../../errors/invalidInput';
import { parseUrl } from '../../schemas/address/url';

/** Query parameter that marks the webhook of a wait: its deadline in epoch ms, 0 for none. */
const DEADLINE = 'blooio_wait_until';

/** Query parameters of an approval's links: what the link decides, and in which run of the node. */
const APPROVED = 'approved';
const RUN = 'blooio_run';

const textSchema = z.string().url();

/** n8n resumes an execution by a URL that it has signed; very old versions have no such thing. */
function tooOld(): InvalidInput {
	return new InvalidInput(
		'This version of n8n cannot let the node wait for an answer',
		'Update n8n to version 2, or use Send and the Blooio Trigger in two workflows',
	);
}

/**
 * The URL that resumes the execution at this node, signed by n8n together with what it carries.
 * n8n accepts it for an operation named `sendAndWait`.
 *
 * @throws InvalidInput where n8n has no signed URLs
 */
function signedUrl(context: IExecuteFunctions, carried: Record<string, string>): string {
	if (typeof context.getSignedResumeUrl !== 'function') throw tooOld();
	if (typeof context.getExecuteData !== 'function') throw tooOld();
	return context.getSignedResumeUrl(carried);
}

/**
 * The link that approves or declines. In a loop the node asks again in the same execution, and the
 * link of an earlier question must not decide a later one.
 */
export const approvalUrl = (context: IExecuteFunctions, run: number, approved: boolean) =>
	signedUrl(context, { [APPROVED]: String(approved), [RUN]: String(run) });

const decisionSchema = z.object({
	[APPROVED]: z.enum(['true', 'false']),
	[RUN]: z.string().regex(/^[0-9]{1,15}$/),
});

/** What a link decides; `undefined` for one that is no approval's. n8n has checked its signature. */
export function parseDecision(query: unknown): { approved: boolean; run: number } | undefined {
	const parsed = decisionSchema.safeParse(query);
	if (!parsed.success) return undefined;
	return { approved: parsed.data[APPROVED] === 'true', run: Number(parsed.data[RUN]) };
}

/** The URL of a wait for an answer that Blooio's webhook brings. */
export const answerUrl = (context: IExecuteFunctions, deadline: number | undefined) =>
	signedUrl(context, { [DEADLINE]: String(deadline ?? 0) });

/**
 * The same for any other operation: n8n knows it by the token of the execution's resume URL.
 *
 * @throws InvalidInput where n8n gives none
 */
export function wakeUrl(context: IExecuteFunctions, deadline: number): string {
	const parsed = textSchema.safeParse(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	if (!parsed.success) throw tooOld();
	if (typeof context.getExecuteData !== 'function') throw tooOld();
	const url = new URL(parsed.data);
	url.pathname += `/${encodeURIComponent(context.getNode().id)}`;
	url.searchParams.set(DEADLINE, String(deadline));
	return url.toString();
}

/** Where the URLs of all waits of this n8n begin, without execution and node. */
export function waitingBase(context: IExecuteFunctions): string | undefined {
	const parsed = textSchema.safeParse(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	if (!parsed.success) return undefined;
	const url = new URL(parsed.data);
	return `${url.origin}${url.pathname.replace(/\/[^/]*$/, '')}/`;
}

/** A webhook of a wait, as its URL tells. */
export interface WaitUrl {
	/** ID of the execution that waits, or waited. */
	execution: string;
	/** Epoch ms; `undefined` for a wait without an end. */
	deadline?: number;
	/** What stands before the execution: which n8n it is. */
	base: string;
}

/** Reads a webhook's URL; `undefined` for one that is no wait's. */
export function parseWaitUrl(text: string): WaitUrl | undefined {
	const url = parseUrl(text);
	if (!url) return undefined;
	const deadline = url.searchParams.get(DEADLINE);
	const [, base, execution] = /^(.*\/)([^/]+)\/[^/]+$/.exec(url.pathname) ?? [];
	if (deadline === null || !/^[0-9]{1,15}$/.test(deadline)) return undefined;
	if (base === undefined || execution === undefined) return undefined;
	const end = Number(deadline);
	return {
		execution,
		base: `${url.origin}${base}`,
		...(end > 0 && { deadline: end }),
	};
}
