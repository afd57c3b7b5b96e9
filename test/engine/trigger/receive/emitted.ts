import { NUMBERS, PEOPLE } from '../../../simulator';
import type { EmitOptions } from '../../../simulator';
import { startTriggerWorld } from '../support/world';

export const world = startTriggerWorld();

export const RECEIVED = {
	event: 'message.received',
	message_id: 'msg_1',
	external_id: PEOPLE.alice,
	internal_id: NUMBERS.dedicated,
	protocol: 'imessage',
	timestamp: 1_700_000_000_000,
	text: 'hé \u0000 🎉',
	attachments: [],
	sender: PEOPLE.alice,
	is_group: false,
	something_new: { of: ['the', 'future'] },
};

export const seconds = () => Math.floor(Date.now() / 1000);

/** Sends an event to a published workflow; resolves when what it starts is over. */
export async function emit(
	n8n: Awaited<ReturnType<typeof world.workflow>>,
	event: object | string,
	options: EmitOptions = {},
) {
	const [delivery] = await world.simulator.emit(event, {
		webhookId: world.webhook().webhookId,
		attempts: 1,
		...options,
	});
	await n8n.idle();
	const text = delivery?.answer?.text ?? '';
	return { status: delivery?.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** Sends an event that is refused, so that it can be replayed. */
export async function unanswered(n8n: Awaited<ReturnType<typeof world.workflow>>) {
	await emit(n8n, RECEIVED, { secret: 'whsec_other' });
	return world.simulator.deliveries[0] ?? { eventId: '', webhookId: '' };
}

export async function published(...given: Parameters<typeof world.workflow>) {
	const n8n = await world.workflow(...given);
	await n8n.publish();
	return n8n;
}
