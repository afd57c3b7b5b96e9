import { createHmac, timingSafeEqual } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { InvalidInput } from '../../errors/invalidInput';
import { WAIT_UNTIL as DEADLINE } from '../../inbound/waitUrl';
import { parseUrl } from '../../schemas/address/web/url';

/** Query parameters of an approval's links: what the link decides, and in which run of the node. */
const APPROVED = 'approved';
const RUN = 'blooio_run';

/** Query parameter by which n8n knows its own URLs; `<token>/<node>` where the path names no node. */
const SIGNATURE = 'signature';

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

/** The execution's own resume URL, with its token where this n8n gives it one. */
function resumeUrl(context: IExecuteFunctions): URL | undefined {
	const parsed = textSchema.safeParse(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	return parsed.success ? new URL(parsed.data) : undefined;
}

/** `/<endpoint>/<execution>`; more stands there where n8n is reached under a path. */
const isUnderPath = ({ pathname }: URL) => pathname.split('/').filter(Boolean).length > 2;

/**
 * The same URL in another form, which names the node beside the execution's token. n8n signs the path
 * that the world sees, and checks the one that a proxy leaves of it: where they differ, it would refuse
 * what it has signed. What is carried is not signed then.
 */
function tokenUrl(context: IExecuteFunctions, carried: Record<string, string>): URL | undefined {
	const url = resumeUrl(context);
	const token = url?.searchParams.get(SIGNATURE);
	if (!url || !token || !isUnderPath(url)) return undefined;
	if (typeof context.getExecuteData !== 'function') return undefined;
	url.searchParams.set(SIGNATURE, `${token}/${context.getNode().id}`);
	for (const [name, value] of Object.entries(carried)) url.searchParams.set(name, value);
	return url;
}

/**
 * The link that approves or declines. In a loop the node asks again in the same execution, and the
 * link of an earlier question must not decide a later one.
 *
 * @param apiKey signs what n8n does not sign itself
 */
export function approvalUrl(
	context: IExecuteFunctions,
	run: number,
	approved: boolean,
	apiKey: string,
): string {
	const carried = { [APPROVED]: String(approved), [RUN]: String(run) };
	const url = tokenUrl(context, carried);
	if (!url) return signedUrl(context, carried);
	url.searchParams.set(PROOF, proofOf(url.searchParams.get(SIGNATURE), carried, apiKey));
	return url.toString();
}

/** Query parameter of a link whose decision n8n has not signed. */
const PROOF = 'blooio_proof';

const proofOf = (signature: unknown, carried: Record<string, string>, apiKey: string): string =>
	createHmac('sha256', apiKey)
		.update(JSON.stringify(['n8n-nodes-blooio approval', signature, carried]))
		.digest('hex');

const decisionSchema = z.object({
	[APPROVED]: z.enum(['true', 'false']),
	[RUN]: z.string().regex(/^[0-9]{1,15}$/),
	[SIGNATURE]: z.string().optional(),
	[PROOF]: z.string().optional(),
});

const isEqual = (given: string, wanted: string) =>
	given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

const namesNode = (signature: unknown) => typeof signature === 'string' && signature.includes('/');

/** Whether n8n has not signed what a link decides, so that its proof is to be checked. */
export const needsProof = (query: unknown): boolean =>
	namesNode(z.object({ [SIGNATURE]: z.string() }).safeParse(query).data?.[SIGNATURE]);

/**
 * What a link decides; `undefined` for one that is no approval's, or was changed. n8n has checked its
 * signature, which covers the decision unless it names the node.
 *
 * @param apiKey for links that need a proof
 */
export function parseDecision(
	query: unknown,
	apiKey?: string,
): { approved: boolean; run: number } | undefined {
	const parsed = decisionSchema.safeParse(query);
	if (!parsed.success) return undefined;
	const { [APPROVED]: approved, [RUN]: run, [SIGNATURE]: signature, [PROOF]: proof } = parsed.data;
	if (namesNode(signature)) {
		if (apiKey === undefined) return undefined;
		const wanted = proofOf(signature, { [APPROVED]: approved, [RUN]: run }, apiKey);
		if (!isEqual(proof ?? '', wanted)) return undefined;
	}
	return { approved: approved === 'true', run: Number(run) };
}

/** The URL of a wait for an answer that Blooio, or a trigger of this n8n, brings. */
export function answerUrl(context: IExecuteFunctions, deadline: number | undefined): string {
	const carried = { [DEADLINE]: String(deadline ?? 0) };
	return tokenUrl(context, carried)?.toString() ?? signedUrl(context, carried);
}

/**
 * The same for any other operation: n8n knows it by the token of the execution's resume URL.
 *
 * @throws InvalidInput where n8n gives none
 */
export function wakeUrl(context: IExecuteFunctions, deadline: number): string {
	const url = resumeUrl(context);
	if (!url || typeof context.getExecuteData !== 'function') throw tooOld();
	url.pathname += `/${encodeURIComponent(context.getNode().id)}`;
	url.searchParams.set(DEADLINE, String(deadline));
	return url.toString();
}

/** Where the URLs of all waits of this n8n begin, without execution and node. */
export function waitingBase(context: IExecuteFunctions): string | undefined {
	const url = resumeUrl(context);
	return url && `${url.origin}${url.pathname.replace(/\/[^/]*$/, '')}/`;
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

/** Reads a webhook's URL; `undefined` for a URL that is not a wait's. */
export function parseWaitUrl(text: string): WaitUrl | undefined {
	const url = parseUrl(text);
	if (!url) return undefined;
	const deadline = url.searchParams.get(DEADLINE);
	const form = namesNode(url.searchParams.get(SIGNATURE))
		? /^(.*\/)([^/]+)$/
		: /^(.*\/)([^/]+)\/[^/]+$/;
	const [, base, execution] = form.exec(url.pathname) ?? [];
	if (deadline === null || !/^[0-9]{1,15}$/.test(deadline)) return undefined;
	if (base === undefined || execution === undefined) return undefined;
	const end = Number(deadline);
	return {
		execution,
		base: `${url.origin}${base}`,
		...(end > 0 && { deadline: end }),
	};
}
