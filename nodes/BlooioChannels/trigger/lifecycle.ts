import type { IHookFunctions } from 'n8n-workflow';

import { connect } from '../../Blooio/engine/http/connection';
import { assertReachable } from '../../Blooio/inbound/assertReachable';
import { logLine } from '../../Blooio/inbound/log';
import type { Answered } from '../../Blooio/inbound/request';
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
import { Webhooks } from '../v4/webhooks';

function valueOf<Value>(context: IHookFunctions, result: Answered<Value>): Value {
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
	const webhooks = new Webhooks(connection);
	const webhook = valueOf(context, await webhooks.get(known.id));
	if (webhook?.url !== url) return false;
	if (webhook.status === 'disabled') valueOf(context, await webhooks.activate(known.id));
	keepRegistration(context, known, connection.apiKey);
	return true;
}

/** Subscribes, and deletes what an earlier publishing has left for this address. */
async function create(context: IHookFunctions): Promise<boolean> {
	const connection = await connect(context, BLOOIO_V4);
	const url = assertReachable(urlOf(context), connection.baseUrl);
	const webhooks = new Webhooks(connection);
	const former = valueOf(context, await webhooks.list()).filter((one) => one.url === url);
	const made = valueOf(context, await webhooks.create(url));
	const { id: ownId, signing_secret: secret } = made;
	const registration = { id: ownId, url, secret, type: 'all', wanted: 'all' } as const;
	keepRegistration(context, registration, connection.apiKey);
	// A second subscription for one address is found and deleted at the next publishing.
	for (const { id } of former) {
		const deleted = await webhooks.delete(id);
		if (!deleted.ok) logLine(context, 'warn', `webhook ${id} is left over in Blooio`);
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
		const deleted = await new Webhooks(await connect(context, BLOOIO_V4)).delete(known.id);
		if (deleted.ok) return true;
	} catch {
		// The credential is gone or wrong: said below.
	}
	logLine(context, 'warn', `webhook ${known.id} could not be deleted and is left over in Blooio`);
	return false;
}

/** What n8n calls when a workflow is published, tested and unpublished. */
export const lifecycle = lifecycleOf(BLOOIO_V4, { checkExists, create, remove });
