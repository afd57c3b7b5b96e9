import { lookUp } from '../lookup/lookUp';
import type { State } from '../state';
import type { ApiKeyRecord, NumberRecord } from '../state/lines/numbers';
import type { ChannelType } from '../state/channels/types';
import { ChannelError, missing } from './errors';

/** A way to send: one of the numbers, or a channel that only v4 knows. */
export interface Channel {
	/** `ch_…`. */
	id: string;
	type: ChannelType;
	address: string | null;
	alias?: string;
	status: 'active' | 'suspended' | 'banned';
	/** What messages of it have as their line. */
	line: string;
	/** Set on numbers. */
	number?: NumberRecord;
	/** Epoch ms. */
	createdAt: number;
}

/** What each kind of channel can do; the export names the forms, and of the lists examples only. */
export const CAPABILITIES: Record<
	ChannelType,
	{ protocols: string[]; content: string[]; actions: string[]; interactive: string[] }
> = {
	blooio: {
		protocols: ['imessage', 'sms', 'rcs'],
		content: ['text', 'media', 'multipart', 'rich_link', 'app_clip', 'imessage_app', 'poll'],
		actions: ['typing', 'read', 'profile', 'reactions', 'groups'],
		interactive: ['effects', 'polls', 'rich_links'],
	},
	twilio: { protocols: ['sms'], content: ['text', 'media'], actions: [], interactive: [] },
	whatsapp: {
		protocols: ['whatsapp'],
		content: ['text', 'media'],
		actions: ['groups'],
		interactive: [],
	},
	whatsapp_business: {
		protocols: ['whatsapp'],
		content: ['text', 'media', 'template', 'interactive'],
		actions: [],
		interactive: ['buttons', 'list'],
	},
	rcs_business: {
		protocols: ['rcs'],
		content: ['text', 'media', 'rich_link', 'interactive'],
		actions: [],
		interactive: ['suggestions'],
	},
};

const numberChannel = (state: State, number: NumberRecord): Channel => ({
	id: `ch_${number.phoneNumber.slice(1)}`,
	type: number.pool,
	address: number.phoneNumber,
	status: state.channels.banned.has(number.phoneNumber)
		? 'banned'
		: number.isActive
			? 'active'
			: 'suspended',
	line: number.phoneNumber,
	number,
	createdAt: state.organization.createdAt,
});

/** The channels of the organization: numbers of any of its keys, and the others. */
export function channelsOf(state: State): Channel[] {
	const numbers = [...state.apiKeys.values()].flatMap((key) => key.numbers);
	const others = [...state.channels.extra.values()].map(
		({ channelId, isActive, ...extra }): Channel => ({
			...extra,
			id: channelId,
			status: isActive ? 'active' : 'suspended',
			line: channelId,
		}),
	);
	return [...numbers.map((number) => numberChannel(state, number)), ...others];
}

/** The numbers of a key, as channels. */
export const channelsOfKey = (state: State, key: ApiKeyRecord): Channel[] =>
	key.numbers.map((number) => numberChannel(state, number));

/** The channel of a line that messages have. */
export function channelOfLine(state: State, line: string): Channel {
	const found = channelsOf(state).find((channel) => channel.line === line);
	const number = state.numbers.get(line);
	if (found) return found;
	if (number) return numberChannel(state, number);
	throw missing('Channel');
}

/** The channel of an id. */
export function channelById(state: State, id: string): Channel {
	const found = channelsOf(state).find((channel) => channel.id === id);
	if (!found) throw missing('Channel');
	return found;
}

/** The channel that a phone number in any form, an alias or an id means. */
export function findChannel(state: State, reference: string): Channel {
	const all = channelsOf(state);
	const direct = all.find(({ id, alias }) => id === reference || alias === reference);
	if (direct) return direct;
	const e164 = lookUp(reference).e164;
	const matching = all.filter(({ address }) => e164 !== undefined && address === e164);
	const [first] = matching;
	if (!first) throw missing('Channel');
	const active = matching.filter(({ status }) => status === 'active');
	if (new Set(active.map(({ type }) => type)).size > 1) {
		throw new ChannelError(
			409,
			'ambiguous_from',
			`${reference} is the address of several channels; give the channel id.`,
			{ channel_ids: active.map(({ id }) => id) },
		);
	}
	return active[0] ?? first;
}
