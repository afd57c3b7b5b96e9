import { createHash, timingSafeEqual } from 'node:crypto';

import type { IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { readApiKey } from '../../engine/http/connection';
import { unseal } from '../../inbound/seal';
import { escape } from './page';

/** The name of the PIN in what a browser posts. */
const FIELD = 'pin';

/** After so many wrong ones the link takes none any more. */
const MOST_WRONG = 5;

/** A bound for what nobody should reach: questions whose PIN somebody is guessing. */
const MOST_QUESTIONS = 10_000;

/** How often a wrong PIN was given, by question; as long as this process of n8n lives. */
const wrong = new Map<string, number>();

/** The field for the PIN as HTML. */
export const pinHtml = (label: string, isWrong: boolean): string =>
	`<div${isWrong ? ' class="wrong"' : ''}><label for="${FIELD}" dir="auto">${escape(label)} *</label><input id="${FIELD}" name="${FIELD}" required autocomplete="off" inputmode="text"></div>`;

const digest = (text: string) => createHash('sha256').update(text.trim()).digest();

const pinSchema = z.object({ [FIELD]: z.string() });

/** Whether so many wrong PINs were given that a link takes none any more. */
export const isLocked = (question: string): boolean => (wrong.get(question) ?? 0) >= MOST_WRONG;

/**
 * Whether the right PIN was posted; a wrong one is counted.
 *
 * @param sealed the PIN as the sleeping execution keeps it; `undefined` where none is asked for
 * @param question what tells the question from every other
 * @param posted fields that came
 */
export async function isPinRight(
	context: IWebhookFunctions,
	sealed: string | undefined,
	question: string,
	posted: unknown,
): Promise<boolean> {
	if (sealed === undefined) return true;
	const apiKey = await readApiKey(context);
	const wanted = unseal(sealed, apiKey);
	const given = pinSchema.safeParse(posted).data?.[FIELD] ?? '';
	const isRight = wanted !== undefined && timingSafeEqual(digest(wanted), digest(given));
	if (!isRight) {
		if (wrong.size >= MOST_QUESTIONS) wrong.clear();
		wrong.set(question, (wrong.get(question) ?? 0) + 1);
	}
	return isRight;
}
