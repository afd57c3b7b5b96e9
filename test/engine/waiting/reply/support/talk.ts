import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE, signatureHeader } from '../../../../simulator';
import { startWaitingWorld } from '../../support/world';

/** The rules for answers, as the panel has them. */
export const answers = (replyOptions: INodeParameters) => ({ replyOptions });

/** An event that is delivered by hand: Alice answers. */
export const event = (more: object = {}) => ({
	event: 'message.received',
	message_id: 'msg_by_hand',
	external_id: PEOPLE.alice,
	sender: PEOPLE.alice,
	text: 'Yes',
	received_at: Date.now() + 60_000,
	...more,
});

/** A waiting world whose messages are delivered at once, and what people do in it. */
export function startTalk() {
	const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

	return {
		world,

		/** Somebody writes, and everything that follows from it has happened. */
		async write(text: string, more: { from?: string; groupId?: string; replyTo?: string } = {}) {
			world.simulator.receive({ from: PEOPLE.alice, text, ...more });
			await world.settled();
		},

		/** Posts to the resume URL of the wait, signed with the webhook's secret unless told otherwise. */
		async post(body: object, { secret = world.webhook().secret, ageS = 0 } = {}) {
			const text = JSON.stringify(body);
			const signedAt = Math.floor(Date.now() / 1000) - ageS;
			const response = await fetch(world.webhook().url, {
				method: 'POST',
				headers: {
					'Content-Type': 'application/json',
					'X-Blooio-Signature': signatureHeader({ secret, signedAt, body: text }),
				},
				body: text,
			});
			await world.settled();
			return response.status;
		},
	};
}
