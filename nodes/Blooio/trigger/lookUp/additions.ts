import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { connect, type Connection } from '../../engine/http/connection';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';
import { targetOf, webhookEventSchema } from '../../schemas/answers/webhookEvent';
import { BLOOIO_V2 } from '../../v2';
import type { ItemSettings } from '../settings';
import { contactNameOf } from './contactName';
import { parentOf, quotedOf } from './parent';

const PATIENCE = { timeoutMs: 10_000, retries: 2 };

/** An unusable credential must not cost the event. */
async function connectionOrNone(context: IExecuteFunctions): Promise<Connection | undefined> {
	try {
		return await connect(context, BLOOIO_V2);
	} catch (error) {
		logLine(context, 'warn', `the credential cannot be read: ${briefly(error)}`);
		return undefined;
	}
}

/**
 * What is looked up for an event and goes into its item. What cannot be found out is `null` there, and
 * a line in the log. Never rejects.
 *
 * @param known the message that is quoted, where the node has read it already
 */
export async function lookUpFor(
	context: IExecuteFunctions,
	payload: IDataObject,
	{ contactName, quoted }: Pick<ItemSettings, 'contactName' | 'quoted'>,
	known: IDataObject | undefined,
): Promise<IDataObject> {
	if (!contactName && !quoted) return {};
	const event = webhookEventSchema.parse(payload);
	const connection = await connectionOrNone(context);
	const patience = { ...PATIENCE, signal: context.getExecutionCancelSignal() };
	const warn = (what: string, code: string) => {
		const message = `${what} could not be looked up (${code}), so it is null`;
		logLine(context, 'warn', message);
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	};
	const readParent = async () => {
		if (known) return known;
		if (!connection || targetOf(event) === undefined) return null;
		const parent = await parentOf(connection, event, patience);
		if (parent.kind === 'unknown') warn('quoted_message', parent.code);
		return parent.kind === 'found' ? quotedOf(parent.body) : null;
	};
	const readName = async () =>
		connection
			? await contactNameOf(connection, event, patience, ({ code }) => warn('contact_name', code))
			: null;
	return {
		...(contactName && { contact_name: await readName() }),
		...(quoted && { quoted_message: await readParent() }),
	};
}
