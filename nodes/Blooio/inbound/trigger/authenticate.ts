import type { IWebhookFunctions } from 'n8n-workflow';

import { keepCredential, mistrustCredential, recallCredential } from '../../engine/credential';
import { briefly } from '../../errors/texts/briefly';
import type { WebhookRegistration } from '../../schemas/answers/webhookSubscription';
import { verify, type SignedDelivery, type SignatureCheck } from '../signed/signature';
import { remember } from './remembered';
import { keepRegistration, registrationsHere } from './registration';
import { apiKeyOf, credentialSecrets, SHORTEST_SECRET } from './secrets';

/** A delivery without what the node looks up to judge it. */
export type Unverified = Omit<SignedDelivery, 'secrets'>;

/** So long, in ms, a wrong signature is no reason to read the credential again: anyone can send one. */
const TRUSTED_MS = 10_000;

const NO_SECRET: SignatureCheck = { accepted: false, reason: 'no_secret' };

/** By the secrets that a person put into the credential. */
async function byHand(context: IWebhookFunctions, delivery: Unverified): Promise<SignatureCheck> {
	const secrets = await credentialSecrets(context);
	const safe = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
	return verify({ ...delivery, secrets: safe });
}

/** A credential that was deleted must not cost an event that is verified all the same. */
async function apiKeyOrNone(context: IWebhookFunctions): Promise<string | undefined> {
	try {
		return await apiKeyOf(context);
	} catch {
		return undefined;
	}
}

/** Seals it with the API key that holds now. */
async function storeAgain(
	context: IWebhookFunctions,
	registration: WebhookRegistration,
): Promise<void> {
	mistrustCredential(context);
	const apiKey = await apiKeyOrNone(context);
	if (apiKey !== undefined) keepRegistration(context, registration, apiKey);
}

/** By what the trigger registered itself. */
async function byItself(context: IWebhookFunctions, delivery: Unverified): Promise<SignatureCheck> {
	const apiKey = await apiKeyOrNone(context);
	let verdict: SignatureCheck = NO_SECRET;
	for (const { registration, isStored } of registrationsHere(context, apiKey)) {
		const check = verify({ ...delivery, secrets: [registration.secret] });
		// Only what the API key opens can say that the key is the right one.
		if (isStored) verdict = check;
		if (!check.accepted) continue;
		// What is stored is from before the last publishing, or sealed with another key: it is put right.
		if (isStored && context.getMode() !== 'manual') remember(context, registration);
		if (!isStored) await storeAgain(context, registration);
		return check;
	}
	return verdict;
}

/**
 * Whether a delivery comes from Blooio. Never throws: an error here would start a failed execution, for
 * anyone who calls the URL.
 *
 * @param manual whether a person registered the webhook
 * @param warn takes what is wrong with the credential
 */
export async function authenticate(
	context: IWebhookFunctions,
	delivery: Unverified,
	manual: boolean,
	warn: (problem: string) => void,
): Promise<SignatureCheck> {
	const judge = async () =>
		await (manual ? byHand(context, delivery) : byItself(context, delivery));
	try {
		if (context.getMode() !== 'manual') recallCredential(context, delivery.now);
		let verdict = await judge();
		if (!verdict.accepted) {
			const before = verdict.reason === 'wrong' ? delivery.now - TRUSTED_MS : Infinity;
			if (mistrustCredential(context, before)) verdict = await judge();
		}
		if (verdict.accepted) await keepCredential(context, delivery.now).catch(() => undefined);
		return verdict;
	} catch (error) {
		warn(`the credential cannot be used: ${briefly(error)}`);
		return NO_SECRET;
	}
}
