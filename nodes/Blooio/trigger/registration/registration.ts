import type { IDataObject, WorkflowExecuteMode } from 'n8n-workflow';

import { unmarkedUrl } from '../../inbound/door/url';
import { parseUrl } from '../../schemas/address/url';
import {
	webhookRegistrationSchema,
	type WebhookRegistration,
} from '../../schemas/answers/webhookSubscription';

/** The part of n8n's contexts in which registrations are kept. */
export interface RegistrationContext {
	getMode(): WorkflowExecuteMode;
	getWorkflowStaticData(type: string): IDataObject;
}

/** n8n keeps static data of a test apart; two places hold even if some version does not. */
const PLACES = ['production', 'test'] as const;
type Place = (typeof PLACES)[number];

const place = (context: RegistrationContext): Place =>
	context.getMode() === 'manual' ? 'test' : 'production';

function read(context: RegistrationContext, where: Place): WebhookRegistration | undefined {
	const parsed = webhookRegistrationSchema.safeParse(context.getWorkflowStaticData('node')[where]);
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
): WebhookRegistration | undefined {
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
): WebhookRegistration | undefined {
	const former = read(context, place(context));
	if (former === undefined || isSame(former.url, url)) return undefined;
	const path = pathOf(former.url);
	return path !== undefined && path === pathOf(url) ? former : undefined;
}

/** The secret that verifies what arrives in this mode (test or production). */
export function storedSecret(context: RegistrationContext): string | undefined {
	return read(context, place(context))?.secret;
}

/** Every secret that is kept, e.g. to be hidden in what is shown. */
export function storedSecrets(context: RegistrationContext): string[] {
	return PLACES.flatMap((where) => read(context, where)?.secret ?? []);
}

/** Keeps a registration, all of it at once; writing the same again makes n8n save it again. */
export function keepRegistration(
	context: RegistrationContext,
	registration: WebhookRegistration,
): void {
	context.getWorkflowStaticData('node')[place(context)] = { ...registration };
}

/** Forgets the registration of a URL, all of it at once. */
export function forgetRegistration(context: RegistrationContext, url: string): void {
	const data = context.getWorkflowStaticData('node');
	for (const where of PLACES) {
		const kept = read(context, where);
		if (kept && isSame(kept.url, url)) delete data[where];
	}
}
