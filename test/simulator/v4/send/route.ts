import type { State } from '../../state';
import type { ApiKeyRecord } from '../../state/lines/numbers';
import { noActiveNumber } from '../../errors';
import { type Channel, channelById, channelsOf, channelsOfKey, findChannel } from '../channels';
import { chatOn, messagesIn } from '../chats';
import { invalid, missing, ChannelError } from '../errors';
import type { Routing } from './body';
import { fits, type Kind } from './content';

/** The channel that sends, and how it was chosen. */
export interface Route {
	channel: Channel;
	mode: 'explicit' | 'priority' | 'hybrid';
	priorityId?: string;
	priority?: number;
	phase?: 'first_touch' | 'replied';
}

/** Chooses the channel for somebody. */
export function routeFor(
	state: State,
	key: ApiKeyRecord,
	{ from, priority_id: priorityId, channel_type: type, hybrid }: Routing,
	person: string,
	kind: Kind,
): Route {
	const others = [priorityId, type, hybrid].filter((value) => value !== undefined);
	if (from !== undefined && others.length > 0) {
		throw invalid('validation_failed', 'from excludes priority_id, channel_type and hybrid.');
	}
	if (from !== undefined) return { channel: active(findChannel(state, from)), mode: 'explicit' };
	if (hybrid !== undefined && hybrid !== false) {
		if (priorityId !== undefined) {
			throw invalid('validation_failed', 'hybrid excludes priority_id.');
		}
		return hybridRoute(state, person, hybrid);
	}
	const priorities = state.channels.priorities;
	const priority =
		priorityId === undefined ? priorities.defaultOf(key.key) : priorities.get(key.key, priorityId);
	if (priorityId !== undefined && !priority) throw missing('Priority');
	const steps = priority?.channels.map(({ channelId, priority: step }) => ({
		channel: channelById(state, channelId),
		step,
	}));
	const pool = type === undefined ? channelsOfKey(state, key) : channelsOf(state);
	const all = steps ?? pool.map((channel) => ({ channel, step: 1 }));
	const open = all.filter(
		({ channel }) =>
			channel.status === 'active' &&
			(type === undefined || channel.type === type) &&
			fits(kind, channel.type),
	);
	const chosen = choose(state, key, open, person);
	if (!chosen) throw noActiveNumber();
	return {
		channel: chosen.channel,
		mode: 'priority',
		...(priority && { priorityId: priority.id, priority: chosen.step }),
	};
}

/** History first, then the order; those of the same step take turns. */
function choose(
	state: State,
	key: ApiKeyRecord,
	open: Array<{ channel: Channel; step: number }>,
	person: string,
): { channel: Channel; step: number } | undefined {
	const times = open.map(({ channel }) => ({
		channel,
		at: messagesIn(state, chatOn(channel, person)).at(-1)?.createdAt ?? -1,
	}));
	const latest = times.reduce<(typeof times)[number] | undefined>(
		(best, one) => (one.at > (best?.at ?? -1) ? one : best),
		undefined,
	);
	const known = open.find(({ channel }) => channel.id === latest?.channel.id);
	if (known) return known;
	const willing = open.filter(({ channel: { number } }) => number?.plan !== 'inbound');
	const first = Math.min(...willing.map(({ step }) => step));
	const pool = willing.filter(({ step }) => step === first);
	const free = pool.filter(({ channel: { number } }) => isFree(state, number?.phoneNumber));
	const turns = free.length > 0 ? free : pool;
	return turns[key.turn++ % turns.length];
}

/** Whether a number is not at its own limit, and not a trial's or shared one that is used up. */
function isFree(state: State, phoneNumber: string | undefined): boolean {
	const number = state.numbers.get(phoneNumber ?? '');
	if (!number) return true;
	const { perNumber, shared, trialMessagesLeft } = state.limits;
	const now = state.clock();
	const own = perNumber.get(number.phoneNumber);
	if (number.plan === 'trial') return trialMessagesLeft > 0;
	if (number.plan === 'shared' && shared.used.count(now) >= shared.max) return false;
	return own === undefined || own.used.count(now) < own.max;
}

/** Twilio first, Blooio once the other side has answered. */
function hybridRoute(state: State, person: string, owner: true | string): Route {
	const channels = channelsOf(state).filter(({ status }) => status === 'active');
	const twilio = channels.find(({ type }) => type === 'twilio');
	const blooio = channels.find(
		({ type, address }) => type === 'blooio' && (owner === true || address === owner),
	);
	if (!twilio || !blooio) throw missing('Hybrid sender');
	const answered = [twilio, blooio].some((channel) =>
		messagesIn(state, chatOn(channel, person)).some(({ direction }) => direction === 'inbound'),
	);
	return answered
		? { channel: blooio, mode: 'hybrid', phase: 'replied' }
		: { channel: twilio, mode: 'hybrid', phase: 'first_touch' };
}

/** Refuses a channel that does not send now. */
export function active(channel: Channel): Channel {
	if (channel.status === 'active') return channel;
	throw new ChannelError(409, 'channel_not_active', `The channel is ${channel.status}.`);
}
