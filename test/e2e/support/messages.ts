import type { Simulator } from '../../simulator';

const MESSAGES = 500;
const CHATS = 50;

/** One message of a bulk send. */
export interface Item {
	to: string;
	text: string;
	/** For Own Key. */
	key: string;
}

/**
 * 500 messages, by turns for 50 chats unless told otherwise; each text is there once.
 *
 * @param prefix of the phone numbers, which end in 1000 and so on
 */
export const bulkItems = (name: string, prefix = '+1555777', chats = CHATS): Item[] =>
	Array.from({ length: MESSAGES }, (_, index) => ({
		to: `${prefix}${1000 + (index % chats)}`,
		text: `${name} ${index}`,
		key: `${name}-${index}`,
	}));

/** Back to the seed, without a limit to the number of new contacts. */
export function prepare(simulator: Simulator): void {
	simulator.reset();
	simulator.state.limits.newContacts.max = Infinity;
}

/** The messages that Blooio has accepted for sending, by chat, in the order of their arrival. */
function sentByChat(simulator: Simulator, chats: ReadonlySet<string>): Map<string, string[]> {
	const sent = new Map<string, string[]>();
	for (const { chatId, direction, text } of simulator.state.messages.all()) {
		if (direction !== 'outbound' || !chats.has(chatId)) continue;
		sent.set(chatId, [...(sent.get(chatId) ?? []), text ?? '']);
	}
	return sent;
}

/** What a bulk send came to, compared with its items. */
export interface Ledger {
	sent: number;
	/** Texts that were sent more than once. */
	doubled: string[];
	/** Texts that were not sent. */
	missing: string[];
	/** Chats whose messages are not the first of their items, in input order. */
	disordered: string[];
}

/** Compares what Blooio has accepted with the items of a bulk send. */
export function ledgerOf(simulator: Simulator, items: readonly Item[]): Ledger {
	const wanted = new Map<string, string[]>();
	for (const { to, text } of items) wanted.set(to, [...(wanted.get(to) ?? []), text]);
	const sent = sentByChat(simulator, new Set(wanted.keys()));
	const texts = [...sent.values()].flat();
	const known = new Set(texts);
	return {
		sent: texts.length,
		doubled: texts.filter((text, index) => texts.indexOf(text) !== index),
		missing: items.map(({ text }) => text).filter((text) => !known.has(text)),
		disordered: [...sent].flatMap(([chat, got]) =>
			got.every((text, place) => text === wanted.get(chat)?.[place]) ? [] : [chat],
		),
	};
}

/** The ledger of a bulk send that did all its work, and no more. */
export const complete = (items: readonly Item[]): Ledger => ({
	sent: items.length,
	doubled: [],
	missing: [],
	disordered: [],
});
