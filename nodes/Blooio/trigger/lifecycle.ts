import type { IHookFunctions } from 'n8n-workflow';

import { connect } from '../engine/http/connection';
import { InvalidInput } from '../errors/invalidInput';
import type { WebhookRegistration } from '../schemas/answers/webhookSubscription';
import { assertReachable } from '../inbound/assertReachable';
import { stillStands } from './registration/check';
import { catchUp } from './catchUp/catchUp';
import { isDoor, mayAnswer } from './door/choice';
import { isChosen, narrowestType } from './events';
import { deleteSubscription, findUnsaved } from './registration/unsaved';
import { logLine } from '../inbound/log';
import { setUpError } from '../inbound/webhookFailures';
import { BLOOIO_V2 } from '../v2';
import { giveUp, wantedUrl } from './registration/marked';
import { lifecycleOf } from '../inbound/trigger/lifecycle';
import { urlOf } from '../inbound/trigger/url';
import { openSubscriptions } from './registration/open';
import { register } from './registration/register';
import {
	findRegistration,
	forgetRegistration,
	formerRegistration,
	keepRegistration,
	opened,
} from '../inbound/trigger/registration';
import { credentialSecrets, SHORTEST_SECRET } from '../inbound/trigger/secrets';
import {
	readDownloadSettings,
	readItemSettings,
	readTriggerSettings,
	type TriggerSettings,
} from './settings';

function settingsOf(context: IHookFunctions): TriggerSettings {
	const read = (name: string) => context.getNodeParameter(name, null);
	readDownloadSettings(read);
	readItemSettings(read);
	return readTriggerSettings(read);
}

/** A registration from before the user took over is left to them. */
function handOver(context: IHookFunctions, url: string): void {
	const known = findRegistration(context, url);
	if (!known) return;
	forgetRegistration(context, url);
	logLine(
		context,
		'warn',
		`webhook ${known.id} is left to manual registration and no longer deleted`,
	);
}

async function requireSecret(context: IHookFunctions): Promise<void> {
	const secrets = await credentialSecrets(context);
	const short = secrets.find((secret) => secret.length < SHORTEST_SECRET);
	if (secrets.length > 0 && short === undefined) return;
	throw new InvalidInput(
		secrets.length === 0
			? 'Webhook Secret of the credential is empty'
			: 'Webhook Secret of the credential is too short to be safe',
		`Open the credential and paste the whole signing secret of the webhook that you registered in Blooio (at least ${SHORTEST_SECRET} characters), or set Registration under Options to Automatic`,
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
	const stored = findRegistration(context, url);
	const known = stored && opened(stored, (await connect(context, BLOOIO_V2)).apiKey);
	if (known === undefined) return false;
	if (known.url !== (await wantedUrl(context, settings))) {
		await giveUp(context, known);
		return false;
	}
	const stands = await stillStands(context, known, narrowestType(settings.events));
	if (stands) await startCatchUp(context, known, settings);
	return stands;
}

/** Begins to catch up with what was missed; n8n's start does not wait for it. */
async function startCatchUp(
	context: IHookFunctions,
	{ id }: WebhookRegistration,
	{ events, manual, resume, catchUp: settings }: TriggerSettings,
): Promise<void> {
	if (!settings || context.getMode() === 'manual') return;
	const resumes = isDoor({ events, manual, resume });
	const isWanted = (event: string) => isChosen(event, events) || (resumes && mayAnswer(event));
	void catchUp(context, await openSubscriptions(context), id, isWanted, settings);
}

/**
 * The subscription of a former address is named, not deleted: a copy of this n8n, e.g. a staging
 * instance made from a backup of production, could not tell it from the one that is live there.
 */
function nameFormerAddress(context: IHookFunctions, { url, id }: WebhookRegistration): void {
	const former = formerRegistration(context, url);
	// An address that is merely spelt otherwise has one and the same subscription.
	if (!former || former.id === id) return;
	logLine(
		context,
		'warn',
		`the address of this n8n has changed. Webhook ${former.id} of the former address ${former.url} is left in Blooio; delete it there, or with Webhook: Delete, unless another n8n uses it`,
	);
}

async function create(context: IHookFunctions): Promise<boolean> {
	const settings = settingsOf(context);
	if (settings.manual) return true;
	const subscriptions = await openSubscriptions(context);
	const url = assertReachable(await wantedUrl(context, settings), subscriptions.connection.baseUrl);
	const wanted = narrowestType(settings.events);
	const registered = await register(subscriptions, url, wanted, (id, reason) =>
		logLine(
			context,
			'warn',
			`webhook ${id} is left over in Blooio and could not be deleted: ${reason}`,
		),
	);
	if (!registered.ok) throw setUpError(context.getNode(), registered.failure, BLOOIO_V2);
	nameFormerAddress(context, registered.value);
	keepRegistration(context, registered.value, subscriptions.connection.apiKey);
	return true;
}

/** Never throws, as `lifecycleOf` asks. */
async function remove(context: IHookFunctions): Promise<boolean> {
	const url = urlOf(context);
	const known = findRegistration(context, url);
	const unsaved = async () => await findUnsaved(context, url, () => !settingsOf(context).manual);
	let id = known ? known.id : await unsaved();
	let deletion = id === undefined ? undefined : await deleteSubscription(context, id);
	if (known && deletion === 'gone') {
		// What is stored may be older than what stands.
		id = await unsaved();
		deletion = id === undefined ? undefined : await deleteSubscription(context, id);
	}
	forgetRegistration(context, url);
	if (typeof deletion !== 'object') return true;
	logLine(
		context,
		'warn',
		`webhook ${id} could not be deleted and is left over in Blooio (${deletion.problem}). Publishing the workflow again takes it over; otherwise delete it in the Blooio dashboard`,
	);
	return false;
}

/** What n8n calls when a workflow is published, tested and unpublished. */
export const lifecycle = lifecycleOf(BLOOIO_V2, { checkExists, create, remove });
