import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../../simulator';
import { recordMessage } from '../../../simulator/state/record';
import type { MessageRecord } from '../../../simulator/state/chats/messages';
import { to } from '../../support/world';
import type { Given } from '../support/execution';
import { limitOf, startWaitingWorld } from '../support/world';

export const SENT_AFTER_MS = 100;
export const world = startWaitingWorld({
	timing: { sentAfterMs: SENT_AFTER_MS, deliveredAfterMs: 2 * SENT_AFTER_MS },
});

const FATES: Record<MessageRecord['fate']['kind'], MessageRecord['fate']> = {
	delivered: { kind: 'delivered', protocol: 'imessage' },
	failed: { kind: 'failed', error: 'Nobody there' },
	stuck: { kind: 'stuck' },
};

/** A message of ours that is on its way since now, or stays there. */
export function sent(
	messageId: string,
	fate: MessageRecord['fate']['kind'] = 'delivered',
): INodeExecutionData {
	const { state } = world.simulator;
	recordMessage(state, {
		messageId,
		chatId: PEOPLE.alice,
		direction: 'outbound',
		line: '+12125550101',
		text: 'Hello',
		fate: FATES[fate],
	});
	return { json: { message_id: messageId } };
}

/** Lets a message arrive now. */
export const arrive = (messageId: string) => {
	const message = world.simulator.state.messages.get(messageId);
	if (message) Object.assign(message, { fate: FATES.delivered, createdAt: 1 });
};

/** Waits for the messages that the items name. */
export const waitFor = async (
	items: INodeExecutionData[],
	parameters: INodeParameters = {},
	more: Partial<Given> = {},
) =>
	await world.n8n.run({
		parameters: {
			resource: 'message',
			operation: 'waitForDelivery',
			chatId: to(PEOPLE.alice),
			messageId: '={{ $json.message_id }}',
			goal: 'delivered',
			separateOutputs: true,
			options: limitOf(10, 'seconds'),
			...parameters,
		},
		items,
		...more,
	});

export const HOUR = { options: limitOf(1, 'hours') };
export const idsIn = (items: Array<Record<string, unknown>> = []) =>
	items.map(({ message_id: id }) => id);
