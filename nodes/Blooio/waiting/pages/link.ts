import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { z } from 'zod';

import { readApiKey } from '../../engine/http/connection';
import type { PageTexts } from '../question/kinds';
import { needsProof, parseDecision } from '../shared/resumeUrl';
import { PAGE_HEADERS, pageHtml, type Page } from './page';
import { Presses } from './presses';

/** What was pressed first, on any page. */
export const presses = new Presses();

/** Shows a page; the execution sleeps on. */
export function show(context: IWebhookFunctions, page: Page): IWebhookResponseData {
	context.getResponseObject().status(200).set(PAGE_HEADERS).send(pageHtml(page));
	return { noWebhookResponse: true };
}

/** What the page of a link says that is no longer open. */
export const closed = ({ language, closedTitle, closedText }: PageTexts): Page => ({
	language,
	title: closedTitle,
	text: closedText,
});

/** What the page behind the button says; `{answer}` in the text stands for what was answered. */
export const thanks = ({ language, thanksTitle, thanksText }: PageTexts, answer: string): Page => ({
	language,
	title: thanksTitle,
	text: thanksText.replaceAll('{answer}', () => answer),
});

/** What the link says that was opened; `undefined` where it is of another question, or was changed. */
export async function openedLink(
	context: IWebhookFunctions,
	run: number,
): Promise<{ approved: boolean } | undefined> {
	const query = context.getQueryData();
	const apiKey = needsProof(query) ? await readApiKey(context) : undefined;
	const parsed = parseDecision(query, apiKey);
	return parsed?.run === run ? parsed : undefined;
}

const postedSchema = z.object({ data: z.record(z.string(), z.unknown()) });

/** The fields of a form that was posted; n8n puts them beside its files. */
export const postedIn = (context: IWebhookFunctions): Record<string, unknown> =>
	postedSchema.safeParse(context.getBodyData()).data?.data ?? {};

/** What tells a question from every other: the links of an earlier one in a loop decide nothing. */
export const questionName = (context: IWebhookFunctions, run: number): string =>
	JSON.stringify([context.getExecutionId(), context.getNode().id, run]);
