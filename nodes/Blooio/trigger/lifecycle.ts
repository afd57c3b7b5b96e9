import { openSubscriptions } from './registration/open';
import type { IHookFunctions } from 'n8n-workflow';

import { InvalidInput } from '../errors/invalidInput';
import type { WebhookRegistration } from '../schemas/answers/webhookSubscription';
import { connect } from '../engine/http/connection';
import { reachable } from '../inbound/address';
import { doorMark } from '../inbound/door/secret';
import { markedUrl } from '../inbound/door/url';
import { isDoor } from './door/choice';
import { stillStands } from './registration/check';
import { narrowestType } from './events';
import { deletionProblem, findUnsaved } from './registration/leftovers';
import { log } from '../inbound/log';
import { asNodeError, setUpError } from '../inbound/problems';
import { register } from './registration/register';
import {
	findRegistration,
	forgetRegistration,
	formerRegistration,
	keepRegistration,
} from './registration/registration';
import { credentialSecrets } from './secrets';
import { readDownloadSettings, readSettings, type TriggerSettings } from './settings';

function settingsOf(context: IHookFunctions): TriggerSettings {
	const read = (name: string) => context.getNodeParameter(name, null);
	readDownloadSettings(read);
	return readSettings(read);
}

const urlOf = (context: IHookFunctions) => context.getNodeWebhookUrl('default') ?? '';

/** The URL to subscribe: with the mark by which waiting executions know that answers are handed on. */
async function wantedUrl(
	context: IHookFunctions,
	{ events, manual, resume }: TriggerSettings,
): Promise<string> {
	const url = urlOf(context);
	if (context.getMode() === 'manual' || !isDoor({ events, manual, resume })) return url;
	const { apiKey } = await connect(context);
	return markedUrl(url, doorMark(apiKey, context.getInstanceId()));
}

/** Gives up a subscription whose URL says otherwise than the options whether answers are handed on. */
async function giveUp(context: IHookFunctions, { id, url }: WebhookRegistration): Promise<void> {
	const problem = await deletionProblem(context, id);
	forgetRegistration(context, url);
	if (problem === undefined) return;
	log(context, 'warn', `webhook ${id} is left over in Blooio and could not be deleted: ${problem}`);
}

/** A registration from before the user took over is left to them. */
function handOver(context: IHookFunctions, url: string): void {
	const known = findRegistration(context, url);
	if (!known) return;
	forgetRegistration(context, url);
	log(context, 'warn', `webhook ${known.id} is left to manual registration and no longer deleted`);
}

async function requireSecret(context: IHookFunctions): Promise<void> {
	if ((await credentialSecrets(context)).length > 0) return;
	throw new InvalidInput(
		'Webhook Secret of the credential is empty',
		'Open the credential and paste the signing secret of the webhook that you registered in Blooio, or set Registration to Automatic',
		'Webhook Secret',
	);
}

async function checkExists(context: IHookFunctions): Promise<boolean> {
	const settings = settingsOf(context);
	const url = urlOf(context);
	if (settings.manual) {
		await requireSecret(context);
		handOver(context, url);
		return true;
	}
	const known = findRegistration(context, url);
	if (known === undefined || known.secret === '') return false;
	if (known.url !== (await wantedUrl(context, settings))) {
		await giveUp(context, known);
		return false;
	}
	return await stillStands(context, known, narrowestType(settings.events));
}

/**
 * The subscription of a former address is named, not deleted: a copy of this n8n, e.g. a staging
 * instance made from a backup of production, could not tell it from the one that is live there.
 */
function nameFormerAddress(context: IHookFunctions, { url, id }: WebhookRegistration): void {
	const former = formerRegistration(context, url);
	// An address that is merely spelt otherwise has one and the same subscription.
	if (!former || former.id === id) return;
	log(
		context,
		'warn',
		`the address of this n8n has changed. Webhook ${former.id} of the former address ${former.url} is left in Blooio; delete it there, or with Webhook: Delete, unless another n8n uses it`,
	);
}

async function create(context: IHookFunctions): Promise<boolean> {
	const settings = settingsOf(context);
	if (settings.manual) return true;
	const subscriptions = await openSubscriptions(context);
	const url = reachable(await wantedUrl(context, settings), subscriptions.connection.baseUrl);
	const wanted = narrowestType(settings.events);
	const registered = await register(subscriptions, url, wanted, (id, reason) =>
		log(
			context,
			'warn',
			`webhook ${id} is left over in Blooio and could not be deleted: ${reason}`,
		),
	);
	if (!registered.ok) throw setUpError(context.getNode(), registered.failure);
	nameFormerAddress(context, registered.value);
	keepRegistration(context, registered.value);
	return true;
}

/** Never throws: n8n would leave the workflow's other webhooks registered, and save nothing. */
async function remove(context: IHookFunctions): Promise<boolean> {
	const url = urlOf(context);
	const known = findRegistration(context, url);
	const id = known ? known.id : await findUnsaved(context, url, () => !settingsOf(context).manual);
	if (id === undefined) return true;
	const problem = await deletionProblem(context, id);
	forgetRegistration(context, url);
	if (problem === undefined) return true;
	log(
		context,
		'warn',
		`webhook ${id} could not be deleted and is left over in Blooio (${problem}). Publishing the workflow again takes it over; otherwise delete it in the Blooio dashboard`,
	);
	return false;
}

async function guarded(
	context: IHookFunctions,
	task: (context: IHookFunctions) => Promise<boolean>,
): Promise<boolean> {
	try {
		return await task(context);
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}

/** What n8n calls when a workflow is published, tested and unpublished. */
export const lifecycle = {
	/** Whether the webhook is registered as it should be; puts right what differs. */
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return await guarded(this, checkExists);
	},
	/** Registers the webhook, wholly or not at all. */
	async create(this: IHookFunctions): Promise<boolean> {
		return await guarded(this, create);
	},
	/** Deletes the webhook; a failure is logged and does not stop n8n. */
	async delete(this: IHookFunctions): Promise<boolean> {
		return await remove(this);
	},
};
