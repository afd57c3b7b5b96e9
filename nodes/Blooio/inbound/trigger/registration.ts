import type { IDataObject, INode, WorkflowExecuteMode } from 'n8n-workflow';

import { unmarkedUrl } from '../door/url';
import { sealSteadily, unseal } from '../seal';
import { parseUrl } from '../../schemas/address/web/url';
import {
	storedRegistrationSchema,
	type StoredRegistration,
	type WebhookRegistration,
} from '../../schemas/answers/webhookSubscription';
import { forgetRemembered, recall, remember } from './remembered';

/** The part of n8n's contexts in which registrations are kept. */
export interface RegistrationContext {
	getMode(): WorkflowExecuteMode;
	getNode(): INode;
	getWorkflow(): { id?: string };
	getWorkflowStaticData(type: string): IDataObject;
}

/** n8n keeps static data of a test apart; two places hold even if some version does not. */
const PLACES = ['production', 'test'] as const;
type Place = (typeof PLACES)[number];

const place = (context: RegistrationContext): Place =>
	context.getMode() === 'manual' ? 'test' : 'production';

function read(context: RegistrationContext, where: Place): StoredRegistration | undefined {
	const parsed = storedRegistrationSchema.safeParse(context.getWorkflowStaticData('node')[where]);
	return parsed.success ? parsed.data : undefined;
}

/** Whether two URLs are the same but for the mark that says whether answers are handed on. */
const isSame = (one: string, other: string) => unmarkedUrl(one) === unmarkedUrl(other);

/**
 * The registration of a URL. One of another URL is never given out: a copied workflow brings along
 * the registration of the original, which is not its own to change.
 */
export function findRegistration(
	context: RegistrationContext,
	url: string,
): StoredRegistration | undefined {
	return PLACES.map((where) => read(context, where)).find(
		(found) => found !== undefined && isSame(found.url, url),
	);
}

const pathOf = (url: string) => parseUrl(url)?.pathname;

/**
 * The registration that one of `url` replaces, when it is of this node's own former address: only
 * the path holds the node's webhook ID, and a copied workflow has another one.
 */
export function formerRegistration(
	context: RegistrationContext,
	url: string,
): StoredRegistration | undefined {
	const former = read(context, place(context));
	if (former === undefined || isSame(former.url, url)) return undefined;
	const path = pathOf(former.url);
	return path !== undefined && path === pathOf(url) ? former : undefined;
}

/** A registration with its secret; `undefined` where the API key that sealed it is another one now. */
export function opened(
	{ sealed, ...registration }: StoredRegistration,
	apiKey: string,
): WebhookRegistration | undefined {
	const secret = unseal(sealed, apiKey);
	return secret === undefined || secret === '' ? undefined : { ...registration, secret };
}

/** A registration by which something may have been signed. */
export interface Candidate {
	registration: WebhookRegistration;
	/** Whether it is the one that is stored. */
	isStored: boolean;
}

/**
 * The registrations whose secrets may have signed what arrives in this mode (test or production), the
 * stored one first. The other one is what this process remembers: n8n writes back static data as a
 * whole, so an execution that slept since before the last publishing brings an old one back.
 *
 * @param apiKey `undefined` where the credential cannot be read
 */
export function registrationsHere(
	context: RegistrationContext,
	apiKey: string | undefined,
): Candidate[] {
	const where = place(context);
	const found = read(context, where);
	const stored = found && apiKey !== undefined ? opened(found, apiKey) : undefined;
	const remembered = where === 'production' ? recall(context) : undefined;
	const isOther = remembered !== undefined && remembered.secret !== stored?.secret;
	return [
		...(stored ? [{ registration: stored, isStored: true }] : []),
		...(isOther ? [{ registration: remembered, isStored: false }] : []),
	];
}

/** Every secret that is kept, e.g. to be hidden in what is shown. */
export function storedSecrets(context: RegistrationContext, apiKey: string): string[] {
	const kept = PLACES.flatMap((where) => read(context, where) ?? []).map(
		(found) => opened(found, apiKey)?.secret,
	);
	return [...kept, recall(context)?.secret].filter((secret) => secret !== undefined);
}

/** Keeps a registration, all of it at once; writing the same again makes n8n save it again. */
export function keepRegistration(
	context: RegistrationContext,
	registration: WebhookRegistration,
	apiKey: string,
): void {
	const where = place(context);
	const { secret, ...others } = registration;
	context.getWorkflowStaticData('node')[where] = {
		...others,
		sealed: sealSteadily(secret, apiKey),
	};
	if (where === 'production') remember(context, registration);
}

/** Forgets the registration of a URL, all of it at once. */
export function forgetRegistration(context: RegistrationContext, url: string): void {
	const data = context.getWorkflowStaticData('node');
	for (const where of PLACES) {
		const kept = read(context, where);
		if (kept && isSame(kept.url, url)) delete data[where];
	}
	forgetRemembered(context, url);
}
