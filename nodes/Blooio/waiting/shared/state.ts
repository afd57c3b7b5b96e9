import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { raise } from '../../errors/raise';
import { MATCHES } from '../../judging/match';
import { formFieldSchema } from '../pages/formValues';
import { REACTIONS } from '../../judging/tapback';

/** Where an item keeps it: beside `json`, so that nobody meets it in the data. */
const KEY = 'blooioWait';

const webhookSchema = z.object({ id: z.string(), sealed: z.string() });

const texts = z.array(z.string());

/** Whether each end of the wait has an output of its own. */
const separate = z.boolean();

/** What the pages behind links say. */
const pages = z.object({
	thanksTitle: z.string(),
	thanksText: z.string(),
	closedTitle: z.string(),
	closedText: z.string(),
	invalidText: z.string(),
	pinLabel: z.string(),
	language: z.string().optional(),
});

/** Where something is written once the answer is there, and what. */
const after = {
	/** The chat as a path names it. */
	chatId: z.string(),
	/** Our number that asked, where the workflow chose it. */
	line: z.string().optional(),
	after: z
		.discriminatedUnion('kind', [
			z.object({ kind: z.literal('tapback'), reaction: z.string() }),
			z.object({ kind: z.literal('text'), text: z.string() }),
		])
		.optional(),
};

/** What a sleeping node knows when it is called: nothing else survives in between. */
export const waitStateSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('reply'),
		separate,
		/** Absent where a trigger's webhook hands the answers on. */
		webhook: webhookSchema.optional(),
		/** Identity of the chat (schemas/chatId). */
		chat: z.string(),
		...after,
		messageId: z.string(),
		/** Epoch ms by Blooio's clock; what came before is no answer. */
		since: z.number(),
		inlineOnly: z.boolean(),
		from: texts,
		accepted: texts,
		match: z.enum(MATCHES).default('exact'),
		reactions: z.enum(REACTIONS).default('none'),
		askAgain: z.string().optional(),
		askAgainLimit: z.number(),
		refusal: z.string().optional(),
		approval: z.object({ approve: z.string(), decline: z.string().optional() }).optional(),
	}),
	z.object({
		kind: z.literal('poll'),
		separate,
		webhook: webhookSchema.optional(),
		...after,
		pollId: z.string(),
		votes: z.number(),
		from: texts,
		refusal: z.string().optional(),
	}),
	z.object({
		kind: z.literal('approval'),
		separate,
		...after,
		approve: z.string(),
		decline: z.string().optional(),
		text: z.string(),
		pages,
		/** Sealed with the API key. */
		pin: z.string().optional(),
		/** Run of the node in this execution, which its links name. */
		run: z.number(),
	}),
	z.object({
		kind: z.literal('form'),
		separate,
		...after,
		title: z.string(),
		description: z.string(),
		button: z.string(),
		isFreeText: z.boolean(),
		fields: z.array(formFieldSchema),
		pages,
		/** Sealed with the API key. */
		pin: z.string().optional(),
		run: z.number(),
	}),
	z.object({
		kind: z.literal('delivery'),
		webhook: webhookSchema,
		goal: z.enum(['sent', 'delivered']),
		chatId: z.string(),
		messageId: z.string(),
		/** Where the item goes, when that was certain before the node fell asleep. */
		settled: z.object({ output: z.number(), json: z.record(z.string(), z.unknown()) }).optional(),
		separate,
		/** Outputs of the node. */
		outputs: z.number(),
	}),
]);

export type WaitState = z.output<typeof waitStateSchema>;
export type WaitStateOf<Kind extends WaitState['kind']> = Extract<WaitState, { kind: Kind }>;

/** An item with what the node needs to know when it is called. */
export function withState(
	item: INodeExecutionData,
	json: IDataObject,
	state: WaitState,
): INodeExecutionData {
	return { ...item, json, [KEY]: JSON.stringify(state) };
}

/** An item that waits, and what was kept with it. */
export interface WaitingItem {
	json: IDataObject;
	binary?: INodeExecutionData['binary'];
	state: WaitState;
}

const itemSchema = z
	.object({
		json: z.record(z.string(), z.unknown()),
		binary: z.record(z.string(), z.unknown()).optional(),
		[KEY]: z.string(),
	})
	.passthrough();

/** n8n's words for a first output without items. */
const NO_ITEMS = 'No execution data available';

/** What n8n holds on the node's first output; `undefined` where that is empty and others may not be. */
function held(context: IWebhookFunctions): unknown[] | undefined {
	try {
		const given: unknown = context.evaluateExpression('{{ $input.all() }}', 0);
		return Array.isArray(given) ? given : [];
	} catch (error) {
		if (error instanceof Error && error.message.includes(NO_ITEMS)) return undefined;
		return raise(error);
	}
}

const waits = (entry: unknown) => itemSchema.safeParse(entry).success;

/**
 * The items that wait, by n8n's data of the execution; none where this n8n does not give them.
 * `gone on`: they have left the node with their answer, but n8n broke the execution off, and takes
 * calls for it as if it slept.
 */
export function waitingItems(context: IWebhookFunctions): WaitingItem[] | 'gone on' {
	const entries = held(context);
	if (!entries || (entries.length > 0 && !entries.some(waits))) return 'gone on';
	return entries.flatMap((entry) => {
		const item = itemSchema.safeParse(entry);
		if (!item.success) return [];
		const state = waitStateSchema.safeParse(parsed(item.data[KEY]));
		if (!state.success) return [];
		const { json, binary } = item.data;
		return [{ json, binary, state: state.data } as WaitingItem];
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
