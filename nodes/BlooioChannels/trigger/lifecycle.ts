import type { IHookFunctions } from 'n8n-workflow';

import { connect } from '../../Blooio/engine/http/connection';
import { assertReachable } from '../../Blooio/inbound/assertReachable';
import { logTrigger } from '../../Blooio/inbound/log';
import { setUpError } from '../../Blooio/inbound/webhookFailures';
import { lifecycleOf } from '../../Blooio/inbound/trigger/lifecycle';
import { urlOf } from '../../Blooio/inbound/trigger/url';
import {
	findRegistration,
	forgetRegistration,
	keepRegistration,
	opened,
} from '../../Blooio/inbound/trigger/registration';
import { BLOOIO_V4 } from '../v4';
import {
	activateWebhook,
	createWebhook,
	deleteWebhook,
	findWebhooks,
	getWebhook,
	type Result,
} from './subscriptions';

function valueOf<Value>(context: IHookFunctions, result: Result<Value>): Value {
	if (result.ok) return result.value;
	throw setUpError(context.getNode(), result.failure, BLOOIO_V4);
}

/** Whether the subscription that is kept stands; one that was switched off is switched on. */
async function checkExists(context: IHookFunctions): Promise<boolean> {
	const url = urlOf(context);
	const stored = findRegistration(context, url);
	if (!stored) return false;
	const connection = await connect(context, BLOOIO_V4);
	const known = opened(stored, connection.apiKey);
	if (!known || known.url !== url) return false;
	const webhook = valueOf(context, await getWebhook(connection, known.id));
	if (webhook?.url !== url) return false;
	if (webhook.status === 'disabled') valueOf(context, await activateWebhook(connection, known.id));
	keepRegistration(context, known, connection.apiKey);
	return true;
}

/** Subscribes, and deletes what an earlier publishing has left for this address. */
async function create(context: IHookFunctions): Promise<boolean> {
	const connection = await connect(context, BLOOIO_V4);
	const url = assertReachable(urlOf(context), connection.baseUrl);
	const former = valueOf(context, await findWebhooks(connection, url));
	const made = valueOf(context, await createWebhook(connection, url));
	const { id: ownId, signing_secret: secret } = made;
	const registration = { id: ownId, url, secret, type: 'all', wanted: 'all' } as const;
	keepRegistration(context, registration, connection.apiKey);
	for (const id of former) {
		const deleted = await deleteWebhook(connection, id);
		if (!deleted.ok) logTrigger(context, 'warn', `webhook ${id} is left over in Blooio`);
	}
	return true;
}

/** Never throws, as `lifecycleOf` asks. */
async function remove(context: IHookFunctions): Promise<boolean> {
	const url = urlOf(context);
	const known = findRegistration(context, url);
	forgetRegistration(context, url);
	if (!known) return true;
	try {
		const deleted = await deleteWebhook(await connect(context, BLOOIO_V4), known.id);
		if (deleted.ok) return true;
	} catch {
		// The credential is gone or wrong: said below.
	}
	logTrigger(
		context,
		'warn',
		`webhook ${known.id} could not be deleted and is left over in Blooio`,
	);
	return false;
}

/** What n8n calls when a workflow is published, tested and unpublished. */
export const lifecycle = lifecycleOf(BLOOIO_V4, { checkExists, create, remove });
