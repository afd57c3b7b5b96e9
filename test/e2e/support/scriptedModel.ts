import fastify from 'fastify';
import { z } from 'zod';

import { type Recording, transcription } from './transcription';

const requestSchema = z.object({
	messages: z.array(z.object({ role: z.string(), content: z.unknown() }).passthrough()),
	tools: z
		.array(z.object({ function: z.object({ name: z.string() }).passthrough() }).passthrough())
		.default([]),
	stream: z.boolean().optional(),
});

/** What the model was asked: the tools it has, and what the last tool call returned. */
export interface Turn {
	tools: string[];
	/** Text of the latest tool result, empty before the first one. */
	toolResult: string;
	/** Number of tool results so far. */
	toolResults: number;
	/** Texts of the whole request, what was said before included, oldest first. */
	conversation: string[];
}

/** What the model answers: a call of a tool, or a final text. */
export type Reply = { call: string; arguments: Record<string, unknown> } | { text: string };

const textOf = (content: unknown) =>
	typeof content === 'string' ? content : JSON.stringify(content ?? '');

/**
 * A model that follows a script, behind the interface of OpenAI's chat completions and transcriptions.
 *
 * @param script gives the answer to each turn
 * @param hear gives the text of each recording
 */
export async function startScriptedModel(
	script: (turn: Turn) => Reply | Promise<Reply>,
	hear: (recording: Recording) => string = () => '',
) {
	const turns: Turn[] = [];
	const app = fastify({ forceCloseConnections: true });
	await app.register(transcription(hear));
	app.post('/v1/chat/completions', async (request) => {
		const { messages, tools } = requestSchema.parse(request.body);
		const results = messages.filter(({ role }) => role === 'tool');
		const turn: Turn = {
			tools: tools.map(({ function: { name } }) => name),
			toolResult: textOf(results.at(-1)?.content),
			toolResults: results.length,
			conversation: messages.map(({ content }) => textOf(content)),
		};
		turns.push(turn);
		const reply = await script(turn);
		const message =
			'text' in reply
				? { role: 'assistant', content: reply.text }
				: {
						role: 'assistant',
						content: null,
						tool_calls: [
							{
								id: `call_${turns.length}`,
								type: 'function',
								function: { name: reply.call, arguments: JSON.stringify(reply.arguments) },
							},
						],
					};
		return {
			id: `chatcmpl-${turns.length}`,
			object: 'chat.completion',
			created: 1_700_000_000,
			model: 'scripted',
			choices: [
				{
					index: 0,
					message,
					finish_reason: 'text' in reply ? 'stop' : 'tool_calls',
					logprobs: null,
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	const origin = await app.listen({ port: 0, host: '127.0.0.1' });
	return { url: `${origin}/v1`, turns, close: async () => await app.close() };
}
