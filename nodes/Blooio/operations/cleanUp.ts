import type { Operation } from '../engine/operation';
import { cleanUpBy, type WaitingApi } from '../waiting';

/** `GET /webhooks`, then `DELETE` for what is left over (OpenAPI operationIds listWebhooks, deleteWebhook). */
export const cleanUpOf = (waits: WaitingApi): Operation => ({
	name: 'Clean Up',
	value: 'cleanUp',
	action: 'Delete webhooks left over from finished waits',
	description:
		'Delete the webhooks of waits that timed out, were cancelled or crashed; all others stay',
	fields: [
		{
			displayName:
				'Only webhooks that this package made for a wait are deleted, and only those whose wait is over. The webhooks of your triggers, and those that you created, stay.',
			name: 'cleanUpNotice',
			type: 'notice',
			default: '',
		},
	],
	hints: (_entries, items) =>
		items > 1
			? [`Clean Up ran once for all ${items} items, because it concerns all webhooks.`]
			: [],
	runner: cleanUpBy(waits),
	request: () => ({ method: 'GET', path: ['/webhooks'] }),
});
