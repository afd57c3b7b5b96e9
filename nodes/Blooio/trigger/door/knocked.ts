import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { connect } from '../../engine/http/connection';
import { readBody } from '../../inbound/signed/body';
import { KNOCK } from '../../inbound/door/knock';
import { doorSecret } from '../../inbound/door/secret';
import { eventHeader } from '../../inbound/signed/headers';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';
import { verify } from '../../inbound/signed/signature';
import { BLOOIO_V2 } from '../../v2';

const TOLERANCE_S = 300;

/** Whether a wait asks whether the trigger is there. */
export const isKnock = (context: IWebhookFunctions): boolean =>
	eventHeader(context.getHeaderData()) === KNOCK;

/** An error here would start a failed execution, for anyone who calls the URL. */
async function isOurs(context: IWebhookFunctions, now: number): Promise<boolean> {
	try {
		const body = await readBody(context.getRequestObject());
		const { apiKey } = await connect(context, BLOOIO_V2);
		return verify({
			headers: context.getHeaderData(),
			body: 'bytes' in body ? body.bytes : new Uint8Array(),
			secrets: [doorSecret(apiKey)],
			now,
			toleranceS: TOLERANCE_S,
		}).accepted;
	} catch (error) {
		logLine(context, 'error', `the credential cannot be read: ${briefly(error)}`);
		return false;
	}
}

/**
 * Answers a wait that asks whether the trigger is there and hands answers on.
 *
 * @param isDoor tells whether it does
 * @param now epoch ms
 */
export async function answerKnock(
	context: IWebhookFunctions,
	isDoor: () => boolean,
	now: number,
): Promise<IWebhookResponseData> {
	if (await isOurs(context, now)) return { webhookResponse: { door: isDoor() } };
	context.getResponseObject().status(401).json({ message: 'The signature does not match' });
	return { noWebhookResponse: true };
}
