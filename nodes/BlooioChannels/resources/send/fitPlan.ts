import type { IDataObject } from 'n8n-workflow';

import { id } from '../../../Blooio/engine/operation';
import type { LookUp, MakePlan, Planned } from '../../../Blooio/engine/plan/plan';
import { LARGEST_PAGE, listIn, readAll } from '../../../Blooio/schemas/answers/entries';
import { isRecord } from '../../../Blooio/schemas/answers/record';
import { addressOf, channelSchema, kindName, type Channel } from '../../channelName';
import { demandsOf, misfit, ruledOut } from './fit';

/** The channels that send now (operationId listChannels), once a run. */
const ACTIVE: LookUp = {
	path: ['/channels'],
	query: { status: 'active', limit: LARGEST_PAGE },
	optional: true,
	keep: ({ data }) => ({ data }) as IDataObject,
};

/** A channel by its number, alias or ID (operationId getChannel), once a run. */
const channelLookUp = (channel: string): LookUp => ({
	path: ['/channels/', id(channel)],
	optional: true,
	keep: ({ data }) => ({ data }) as IDataObject,
});

const SEND: Planned = { kind: 'send' };

const channelIn = (body: IDataObject | null | undefined): Channel | undefined =>
	channelSchema.safeParse(body?.data).data;

const called = (channel: Channel) => `${kindName(channel.type)} (${addressOf(channel)})`;

/** Looks whether the channel that a message names can carry it. */
function checkChannel(reference: string, body: IDataObject): MakePlan {
	return function* () {
		const [answer] = yield [channelLookUp(reference)];
		const channel = channelIn(answer);
		const demands = demandsOf(body);
		const missing = channel && ruledOut(demands, channel);
		if (!missing) return SEND;
		const [all] = yield [ACTIVE];
		const others = readAll(listIn(all, 'data'), channelSchema);
		return { kind: 'failure', failure: misfit(missing, demands, called(channel), others) };
	};
}

/** Looks whether any channel of a kind can carry a message. */
function checkKind(kind: string, body: IDataObject): MakePlan {
	return function* () {
		const [all] = yield [ACTIVE];
		const channels = readAll(listIn(all, 'data'), channelSchema);
		const ofKind = channels.filter(({ type }) => type === kind);
		const demands = demandsOf(body);
		const missing = ofKind.map((channel) => ruledOut(demands, channel));
		const [first] = missing;
		if (!first || missing.includes(undefined)) return SEND;
		return { kind: 'failure', failure: misfit(first, demands, kindName(kind), channels) };
	};
}

/** Looks whether the channel of a chat can carry a message for it (operationId getChat). */
function checkChat(chatId: string, body: IDataObject): MakePlan {
	return function* (now) {
		const [answer] = yield [
			{
				path: ['/chats/', id(chatId)],
				optional: true,
				keep: ({ data }) => ({ channel: isRecord(data) ? data.channel_id : null }) as IDataObject,
			},
		];
		const channel = answer?.channel;
		return typeof channel === 'string' ? yield* checkChannel(channel, body)(now) : SEND;
	};
}

/**
 * What is looked up before a message goes out that not every channel can carry, where it is known which
 * one it takes; elsewhere Blooio chooses one that can. What cannot be looked up keeps no message back.
 */
export function fitPlan(body: IDataObject, chatId: string | undefined): MakePlan | undefined {
	if (demandsOf(body).length === 0) return undefined;
	if (chatId !== undefined) return checkChat(chatId, body);
	if (typeof body.from === 'string') return checkChannel(body.from, body);
	if (typeof body.channel_type === 'string') return checkKind(body.channel_type, body);
	return undefined;
}
