import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isReview } from '../../engine/routing';
import { ANSWERED, answered, DECLINED, onOutput } from '../shared/output';
import { PAGE_HEADERS, pageHtml, type Page } from './page';
import { parseDecision } from '../shared/resumeUrl';
import type { WaitingItem, WaitStateOf } from '../shared/state';

function show(context: IWebhookFunctions, page: Page): IWebhookResponseData {
	context.getResponseObject().status(200).set(PAGE_HEADERS).send(pageHtml(page));
	return { noWebhookResponse: true };
}

const CLOSED: Page = {
	title: 'No longer open',
	text: 'This question was answered already, or its time is over. You can close this page.',
};

/**
 * Shows the page behind a link, and takes the decision when its button is pressed.
 *
 * @param now epoch ms
 */
export function decide(
	context: IWebhookFunctions,
	{ json, binary }: WaitingItem,
	{ approve, decline, text, run }: WaitStateOf<'approval'>,
	now: number,
): IWebhookResponseData {
	const decision = parseDecision(context.getQueryData());
	const label = decision?.approved === false ? decline : approve;
	if (decision?.run !== run || label === undefined) return show(context, CLOSED);
	const { approved } = decision;
	if (context.getRequestObject().method !== 'POST') {
		return show(context, { title: label, text, button: label });
	}
	const webhookResponse = pageHtml({
		title: 'Thank you',
		text: `Your answer was recorded: ${label}. You can close this page.`,
	});
	const answer = { approved, choice: label, responded_at: now };
	// An agent's human review reads this field of the first output.
	if (isReview(context.getNode())) {
		return { webhookResponse, workflowData: [[{ json: { data: { approved } } }]] };
	}
	const item = { json: answered(json, answer), ...(binary && { binary }) };
	const workflowData = onOutput(approved ? ANSWERED : DECLINED, [item]);
	return { webhookResponse, workflowData };
}
