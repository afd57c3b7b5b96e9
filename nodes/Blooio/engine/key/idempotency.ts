import { createHash } from 'node:crypto';

import { isRecord } from '../../schemas/answers/record';

/** How the Idempotency-Key of a send is made. */
export type KeyChoice =
	{ kind: 'automatic' } | { kind: 'content' } | { kind: 'own'; value: string } | { kind: 'none' };

/** Where a run of the node stands; the same after a retry of the node or of a crashed worker's job. */
export interface KeyScope {
	/** The n8n instance: two instances may share workflows and count their executions alike. */
	instance: string;
	workflow: string;
	execution: string;
	node: string;
	/** Counts the runs of a node in an execution, e.g. in a loop. */
	run: number;
	/** When the execution began: a database that is set up anew counts its executions from 1 again. */
	begun: string;
	/** An agent retries a tool call as a new run: then content tells messages apart, not the run. */
	tool: boolean;
}

/** A message as far as its key depends on it. */
export interface KeySubject {
	/** The chat in one spelling (chatIdentity). */
	chat: string;
	body: unknown;
	/** How many earlier items of this run write to the same chat. */
	place: number;
	/** The key that its last try in this execution carried, if nobody knows how that ended. */
	earlier?: string;
}

/** JSON with sorted keys: the same text for the same content, however it was put together. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		isRecord(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);
}

/** Whether the key is made of what the message says: then the same content is the same message. */
export const isByContent = ({ kind }: KeyChoice, { tool }: KeyScope): boolean =>
	kind === 'content' || (kind === 'automatic' && tool);

/** @param length in hexadecimal digits */
const hash = (parts: readonly unknown[], length: number) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);

const digest = (parts: readonly unknown[]) => `n8n-${hash(parts, 40)}`;

/** How the automatic keys of all messages of one node to one chat begin, in one execution. */
const familyOf = ({ instance, workflow, execution, node }: KeyScope, { chat }: KeySubject) =>
	`n8n-${hash(['family', instance, workflow, execution, node, chat], 20)}`;

/**
 * The Idempotency-Key of one message, or `undefined` for none.
 *
 * The automatic key names the execution, node and run, and in place of the item's number the chat
 * and the item's place among the items for that chat. So a re-run whose input comes in another
 * order cannot give one person's key to another person's message, and a text that differs at each
 * evaluation (a time of day) is still the same message. An item that comes back from an error
 * output, as in a loop that tries again, keeps the key that it had: the run is another one then, and
 * the message may have gone out. Only a key of this node for this chat is kept.
 */
export function idempotencyKey(
	choice: KeyChoice,
	scope: KeyScope,
	subject: KeySubject,
): string | undefined {
	const { instance, workflow, execution, node, run, begun, tool } = scope;
	const { chat, body, place, earlier } = subject;
	const family = familyOf(scope, subject);
	switch (choice.kind) {
		case 'none':
			return undefined;
		case 'own':
			return choice.value;
		case 'content':
			return digest(['content', chat, canonical(body)]);
		case 'automatic':
			if (tool) {
				return digest(['tool', instance, begun, workflow, execution, node, chat, canonical(body)]);
			}
			return earlier?.startsWith(family) ? earlier : family + hash([begun, run, place], 20);
	}
}
