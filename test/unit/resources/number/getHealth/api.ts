import { UnexpectedError, type IDataObject } from 'n8n-workflow';

import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import type { LookUp } from '../../../../../nodes/Blooio/engine/plan/plan';
import { carryOut, requestOf } from '../../requests/request';

export const NOW = 1_700_000_000_000;
export const DAY_MS = 86_400_000;
export const PAGE = 200;
export const ONE = '+12125550101';
export const TWO = '+14155550102';

export interface Sent {
	chat: string;
	line: string;
	/** Days ago. */
	age: number;
	status: string;
	protocol: string;
}

export const sentOf = (
	chat: string,
	line: string,
	age: number,
	more: Partial<Sent> = {},
): Sent => ({
	chat,
	line,
	age,
	status: 'delivered',
	protocol: 'imessage',
	...more,
});

/** An API with these outbound messages, as the document describes it. */
export function apiWith(messages: readonly Sent[], lines = [ONE, TWO]) {
	const chats = [...new Set(messages.map(({ chat }) => chat))].map((chat) => {
		const times = messages.filter((one) => one.chat === chat).map(({ age }) => NOW - age * DAY_MS);
		return {
			id: chat,
			last_message_time: Math.max(...times),
			last_outbound_time: Math.max(...times),
		};
	});
	chats.sort((a, b) => b.last_message_time - a.last_message_time);
	const page = (entries: IDataObject[], { offset = 0, limit = 50 }: IDataObject = {}) =>
		entries.slice(Number(offset), Number(offset) + Number(limit));
	return ({ path, query }: LookUp): IDataObject => {
		const address = buildPath(path);
		if (address === '/me/numbers') {
			return { numbers: lines.map((phone_number) => ({ phone_number, is_active: true })) };
		}
		if (address === '/chats') return { chats: page(chats, query) };
		const [, chat] = /^\/chats\/(.+)\/messages$/.exec(address) ?? [];
		if (chat === undefined) throw new UnexpectedError(`No such path: ${address}`);
		const { since = -1, until = Infinity } = query ?? {};
		const found = messages
			.filter((one) => one.chat === decodeURIComponent(chat))
			.map(({ line, age, status, protocol }) => ({
				internal_id: line,
				direction: 'outbound',
				status,
				protocol,
				time_sent: NOW - age * DAY_MS,
			}))
			.filter(({ time_sent: time }) => time > Number(since) && time < Number(until))
			.sort((a, b) => b.time_sent - a.time_sent);
		return { messages: page(found, query) };
	};
}

export function health(values: IDataObject, answer: (lookUp: LookUp) => IDataObject | null) {
	const { plan } = requestOf('number:getHealth', values);
	if (!plan) throw new UnexpectedError('Get Health has no plan');
	const { asked, planned } = carryOut(plan, answer, NOW);
	if (planned.kind !== 'done') throw new UnexpectedError(`It came to ${planned.kind}`);
	return { asked: asked.map(({ path }) => buildPath(path)), entries: planned.entries };
}
