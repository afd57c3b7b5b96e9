import { sleep, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';

import { connect } from '../../engine/http/connection';
import { BLOOIO_V2 } from '../../v2';
import { needsProof, parseDecision } from '../shared/resumeUrl';
import { onOutput } from '../shared/output';
import type { WaitingItem, WaitStateOf } from '../shared/state';
import { finish } from '../question/finish';
import { thankLater } from '../question/thankLater';
import { PAGE_HEADERS, pageHtml, type Page } from './page';
import { Presses, SETTLE_MS, type Decision } from './presses';

type Approval = WaitStateOf<'approval'>;

function show(context: IWebhookFunctions, page: Page): IWebhookResponseData {
	context.getResponseObject().status(200).set(PAGE_HEADERS).send(pageHtml(page));
	return { noWebhookResponse: true };
}

const presses = new Presses();

/** What the page behind the button says; `{answer}` in the text stands for the button's label. */
const thanks = ({ pages }: Approval, { label }: Decision): Page => ({
	language: pages.language,
	title: pages.thanksTitle,
	text: pages.thanksText.replaceAll('{answer}', () => label),
});

/**
 * Shows the page behind a link, and takes the decision when its button is pressed.
 *
 * @param now epoch ms
 */
export async function decide(
	context: IWebhookFunctions,
	waiting: WaitingItem,
	state: Approval,
	now: number,
): Promise<IWebhookResponseData> {
	const { approve, decline, text, run, pages } = state;
	const { language } = pages;
	const query = context.getQueryData();
	const apiKey = needsProof(query) ? (await connect(context, BLOOIO_V2)).apiKey : undefined;
	const parsed = parseDecision(query, apiKey);
	const label = parsed?.approved === false ? decline : approve;
	if (parsed?.run !== run || label === undefined) {
		return show(context, { language, title: pages.closedTitle, text: pages.closedText });
	}
	const { approved } = parsed;
	if (context.getRequestObject().method !== 'POST') {
		return show(context, { language, title: label, text, button: label });
	}
	const mine = { approved, label };
	const name = JSON.stringify([context.getExecutionId(), context.getNode().id, run]);
	const counts = presses.press(name, mine, now);
	await sleep(SETTLE_MS);
	if (counts !== mine) return show(context, thanks(state, counts));
	// n8n sends the page itself, once it has resumed the execution.
	context.getResponseObject().set(PAGE_HEADERS);
	const webhookResponse = pageHtml(thanks(state, mine));
	const data = { approved, choice: label, respondedAt: new Date(now).toISOString() };
	thankLater(context, state, data, name);
	const { output, item } = finish(context.getNode(), waiting, data);
	return { webhookResponse, workflowData: onOutput(output, [item], state.separate) };
}
