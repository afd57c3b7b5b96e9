import { CHANNELS, GROUPS, KEYS, MESSAGES, NUMBERS, PEOPLE, POLLS } from './seed';
import type { State } from '../state';
import type { ExtraChannel } from '../state/channels';
import type { ApiKeyRecord, NumberRecord } from '../state/lines/numbers';
import { type NewMessage, recordMessage } from '../state/record';
import { DAY_MS } from '../state/slidingCount';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Fills an empty state with the world that `seed.ts` describes; times count back from now. */
export function seedWorld(state: State): void {
	addNumbersAndKeys(state);
	addChannels(state);
	addPeople(state);
	addGroups(state);
	addMessages(state);
	addLimits(state);
	addPoll(state);
	addLocations(state);
}

function addNumbersAndKeys(state: State): void {
	const now = state.clock();
	const number = (name: keyof typeof NUMBERS, given: Partial<NumberRecord> = {}): NumberRecord => {
		const record: NumberRecord = {
			phoneNumber: NUMBERS[name],
			pool: 'blooio',
			plan: 'dedicated',
			planField: 'plan_kind',
			isActive: true,
			lastActive: now,
			allocationId: `alloc_${name}`,
			safety: null,
			...given,
		};
		state.numbers.set(record.phoneNumber, record);
		return record;
	};
	const key = (given: Pick<ApiKeyRecord, 'key'> & Partial<ApiKeyRecord>): void => {
		state.apiKeys.set(given.key, {
			isValid: true,
			pool: 'blooio',
			numbers: [],
			turn: 0,
			outboundMessages: 0,
			lastMessageSent: null,
			...given,
		});
	};

	key({
		key: KEYS.blooio,
		numbers: [
			number('dedicated'),
			number('dedicated2', { planField: 'type' }),
			number('legacy', { plan: null }),
			number('shared', { plan: 'shared' }),
			number('inbound', { plan: 'inbound' }),
			number('trial', { plan: 'trial' }),
			number('inactive', { isActive: false, lastActive: now - 3 * DAY_MS }),
			number('limited'),
		],
	});
	key({
		key: KEYS.twilio,
		pool: 'twilio',
		numbers: [
			number('twilioFirst', { pool: 'twilio', plan: null }),
			number('twilioSecond', { pool: 'twilio', plan: null }),
		],
	});
	key({ key: KEYS.revoked, isValid: false });
	key({ key: KEYS.empty });
}

function addChannels(state: State): void {
	const { extra } = state.channels;
	const add = (channel: Omit<ExtraChannel, 'isActive' | 'createdAt'>): void => {
		const { createdAt } = state.organization;
		extra.set(channel.channelId, { ...channel, isActive: true, createdAt });
	};
	add({ channelId: CHANNELS.whatsapp, type: 'whatsapp', address: NUMBERS.twilioFirst });
	add({
		channelId: CHANNELS.whatsappBusiness,
		type: 'whatsapp_business',
		address: '+12125550302',
	});
	add({ channelId: CHANNELS.rcsBusiness, type: 'rcs_business', address: null, alias: 'support' });
}

function addPeople(state: State): void {
	const { people, contacts, devices } = state;
	people.setFate(PEOPLE.sms, { kind: 'delivered', protocol: 'sms' });
	people.setFate(PEOPLE.rcs, { kind: 'delivered', protocol: 'rcs' });
	people.setFate(PEOPLE.unreachable, { kind: 'failed', error: 'Recipient is unreachable' });
	people.setFate(PEOPLE.stuck, { kind: 'stuck' });
	people.guard(PEOPLE.guarded);
	people.setFate(PEOPLE.textOnly, { kind: 'delivered', protocol: 'sms' });
	people.setReach(PEOPLE.textOnly, ['twilio']);
	devices.setTrouble(PEOPLE.offline, 'unreachable');
	devices.setTrouble(PEOPLE.asleep, 'unavailable');

	const since = state.clock() - 60 * DAY_MS;
	const alice = contacts.ensure(PEOPLE.alice, since, 'Alice Example');
	alice.tags.push({ tag: 'vip', createdAt: since });
	contacts.ensure(PEOPLE.carol, since, 'Carol Example');
	contacts.ensure(PEOPLE.dave, since, 'Dave Example');
	contacts.ensure(PEOPLE.erin, since, 'Erin Example');
	contacts.ensure(PEOPLE.heidi, since, 'Heidi Example');
	contacts.ensure(PEOPLE.ivan, since, 'Ivan Example');
}

function addGroups(state: State): void {
	const createdAt = state.clock() - 10 * DAY_MS;
	const add = (groupId: string, name: string, participants: string[], isLinked: boolean) => {
		for (const participant of participants) state.contacts.ensure(participant, createdAt);
		const chatGuid = isLinked ? `iMessage;+;chat-${groupId}` : null;
		state.groups.add({ groupId, name, participants, chatGuid, createdAt });
	};
	add(GROUPS.team, 'Team', [PEOPLE.alice, PEOPLE.carol], true);
	add(GROUPS.unlinked, 'Book club', [PEOPLE.alice, PEOPLE.dave], false);
	add(GROUPS.inbound, 'Support', [PEOPLE.erin, PEOPLE.sms], true);
}

function addMessages(state: State): void {
	const now = state.clock();
	const add = (
		direction: NewMessage['direction'],
		chatId: string,
		line: string,
		agoMs: number,
		text: string,
		given: Partial<NewMessage> = {},
	) => recordMessage(state, { chatId, direction, line, text, createdAt: now - agoMs, ...given });
	const { dedicated, dedicated2, shared, inbound, twilioSecond } = NUMBERS;
	const { alice, carol, dave, erin, heidi, ivan } = PEOPLE;

	add('outbound', alice, dedicated, 31 * DAY_MS, 'Welcome!', { messageId: MESSAGES.old });
	add('inbound', alice, dedicated2, 3 * DAY_MS, 'Is this the other office?', {
		messageId: MESSAGES.onOtherLine,
	});
	add('inbound', alice, dedicated, 2 * DAY_MS, 'Hello?', {
		messageId: MESSAGES.withoutGuid,
		guid: null,
	});
	add('outbound', alice, dedicated, HOUR_MS, 'Your order has shipped.', {
		messageId: MESSAGES.toAlice,
	});
	add('inbound', alice, dedicated, 30 * MINUTE_MS, 'Great, thank you!', {
		messageId: MESSAGES.fromAlice,
	});
	add('inbound', carol, dedicated, 2 * HOUR_MS, 'Are you open today?', {
		messageId: MESSAGES.inOtherChat,
	});
	add('outbound', dave, shared, 5 * HOUR_MS, 'See you tomorrow.');
	add('inbound', erin, inbound, 4 * HOUR_MS, 'I need help.');
	add('outbound', heidi, twilioSecond, 6 * HOUR_MS, 'Your code is 1234.');
	add('outbound', ivan, dedicated2, 7 * HOUR_MS, 'The contract is ready.');
	add('outbound', GROUPS.team, dedicated, 8 * HOUR_MS, 'Meeting at nine.');
	add('inbound', GROUPS.team, dedicated, 7 * HOUR_MS, 'On my way.', { sender: carol });
	add('inbound', GROUPS.inbound, inbound, 3 * HOUR_MS, 'Anybody here?', { sender: erin });
}

function addLimits(state: State): void {
	const now = state.clock();
	const { limits } = state;
	limits.shared.used.fill(limits.shared.max, now);
	limits.limitNumber(NUMBERS.limited, 5).used.fill(5, now);
}

function addPoll(state: State): void {
	const { pollId } = state.polls.add({
		pollId: POLLS.lunch,
		chatId: GROUPS.team,
		line: NUMBERS.dedicated,
		title: 'Lunch?',
		options: ['Pizza', 'Salad', 'Soup'],
		sentAt: state.clock() - 2 * HOUR_MS,
	});
	state.polls.vote(pollId, PEOPLE.alice, 'Pizza');
	state.polls.vote(pollId, PEOPLE.carol, 'Pizza');
	state.polls.vote(pollId, PEOPLE.carol, 'Soup');
}

function addLocations(state: State): void {
	const { locations } = state;
	const now = state.clock();
	locations.set({
		handle: PEOPLE.alice,
		coordinates: [40.7128, -74.006],
		status: 'live',
		lastUpdated: now - 10 * MINUTE_MS,
	});
	locations.set({
		handle: PEOPLE.carol,
		coordinates: [37.7749, -122.4194],
		status: 'shallow',
		lastUpdated: now - HOUR_MS,
	});
	locations.set({
		handle: PEOPLE.ivan,
		coordinates: [52.52, 13.405],
		status: 'legacy',
		lastUpdated: now - 2 * DAY_MS,
	});
}
