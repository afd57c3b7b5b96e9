import { createHash } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { buildPath, id } from '../../engine/operation';
import { send, type Outcome } from '../../engine/http/send';
import type { Reply } from '../../judging/reply';
import type { WaitStateOf } from '../shared/state';
import type { Ask, Written } from '../api';

/** Where a text is written, and what for: the same thing is written once. */
interface Writing extends Written {
	chatId: string;
	about: unknown;
}

const codeOf = (sent: Outcome) => (sent.kind === 'failure' ? sent.failure.code : undefined);

async function write(
	{ connection, settings, waits }: Ask,
	{ chatId, about, ...written }: Writing,
): Promise<string | undefined> {
	const digest = createHash('sha256').update(JSON.stringify(about)).digest('hex');
	const body = waits.body(written);
	const path = buildPath(['/chats/', id(chatId), '/messages']);
	const key = `n8n-again-${digest.slice(0, 40)}`;
	return codeOf(await send(connection, { method: 'POST', path, body, key, safe: true }, settings));
}

/**
 * Asks again after an answer that does not count, unless that was done often enough: two machines
 * could keep each other busy forever. Each of the first other answers has a repetition of its own, so
 * that there are no more than allowed, however many come at once and however often each is delivered.
 *
 * @param others what was answered otherwise, as the chat tells
 * @returns the code of the failure, if it could not be done
 */
export async function askAgain(
	ask: Ask,
	{ askAgain: text, askAgainLimit, chatId, messageId }: WaitStateOf<'reply'>,
	others: readonly Reply[],
	reply: Reply,
): Promise<string | undefined> {
	const place = others.findIndex((other) => other.messageId === reply.messageId);
	if (text === undefined || place < 0 || place >= askAgainLimit) return undefined;
	return await write(ask, {
		chatId,
		line: reply.line,
		text,
		about: [messageId, place],
		repeats: messageId,
	});
}

/**
 * Says to somebody whose answer does not count that it does not, once for each person.
 *
 * @param sender identity of the person
 * @returns the code of the failure, if it could not be done
 */
export async function refuse(
	ask: Ask,
	question: WaitStateOf<'reply' | 'poll'>,
	sender: string,
	line?: string,
): Promise<string | undefined> {
	const { chatId, refusal: text } = question;
	if (text === undefined) return undefined;
	const asked = question.kind === 'poll' ? question.pollId : question.messageId;
	return await write(ask, { chatId, line, text, about: [asked, 'refused', sender] });
}

/**
 * Shows the person that the answer counted, as the workflow wants it.
 *
 * @param data the answer
 * @param asked what tells the question from every other
 * @returns the code of the failure, if it could not be done
 */
export async function thank(
	ask: Ask,
	{
		chatId,
		line,
		after,
	}: Pick<WaitStateOf<'reply' | 'poll' | 'approval' | 'form'>, 'chatId' | 'line' | 'after'>,
	data: IDataObject,
	asked: unknown,
): Promise<string | undefined> {
	if (after?.kind === 'text') {
		const text = after.text.replaceAll('{answer}', () => String(data.choice ?? data.text ?? ''));
		return await write(ask, { chatId, line, text, about: [asked, 'thanked'] });
	}
	// A tapback cannot be on a tapback, on a vote or on a press of a button.
	const isMessage = typeof data.message_id === 'string' && data.reaction === null;
	if (after?.kind !== 'tapback' || !isMessage) return undefined;
	const path = buildPath([
		'/chats/',
		id(chatId),
		'/messages/',
		id(String(data.message_id)),
		'/reactions',
	]);
	const body = { reaction: `+${after.reaction}` };
	const { connection, settings } = ask;
	return codeOf(await send(connection, { method: 'POST', path, body, safe: true }, settings));
}
