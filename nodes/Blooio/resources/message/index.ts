import type { Resource } from '../../engine/operation';
import { cancel } from './cancel';
import { collect } from './collect';
import { get } from './get';
import { getAll } from './getAll';
import { getAnswer } from './getAnswer';
import { getConversation } from './getConversation';
import { getStatus } from './getStatus';
import { addReaction, removeReaction } from './reactions';
import { send } from './send';
import { sendAndWait } from './sendAndWait';
import { waitForDelivery } from './waitForDelivery';

export const message: Resource = {
	name: 'Message',
	initial: 'send',
	value: 'message',
	// The node search lists them in this order.
	operations: [
		send,
		sendAndWait,
		addReaction,
		cancel,
		collect,
		get,
		getAnswer,
		getConversation,
		getAll,
		getStatus,
		removeReaction,
		waitForDelivery,
	],
};
