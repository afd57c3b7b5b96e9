import type { State } from '../state';
import type { Limit } from '../state/lines/limits';
import { chatView } from './chat';
import { groupView } from './group';
import { messageDetailView } from './message';
import { numberView } from './number';
import { webhookView } from './webhook';

/** The whole state as JSON, for people and for tests in other processes. */
export function stateView(state: State) {
	const { limits } = state;
	const now = state.clock();
	const limitView = ({ max, used }: Limit) => ({
		limit: Number.isFinite(max) ? max : -1,
		current: used.count(now),
	});
	return {
		now,
		numbers: [...state.numbers.values()].map(numberView),
		messages: state.messages.all().map((message) => messageDetailView(state, message)),
		chats: state.chats.all().map((chat) => chatView(state, chat)),
		groups: state.groups.all().map((group) => ({
			...groupView(state, group),
			participants: group.participants,
		})),
		contacts: state.contacts.all(),
		webhooks: state.webhooks.all().map(webhookView),
		chatSettings: state.chatSettings.all(),
		polls: state.polls.all(),
		locations: state.locations.all(),
		contactCards: state.contactCards.all(),
		tickets: state.tickets.all(),
		features: state.features.all(),
		devices: state.devices.all(),
		limits: {
			newContacts: limitView(limits.newContacts),
			shared: { ...limitView(limits.shared), planId: limits.shared.planId },
			numbers: Object.fromEntries(
				[...limits.perNumber].map(([phoneNumber, limit]) => [phoneNumber, limitView(limit)]),
			),
			trialMessagesLeft: limits.trialMessagesLeft,
			planTrouble: limits.planTrouble,
		},
	};
}
