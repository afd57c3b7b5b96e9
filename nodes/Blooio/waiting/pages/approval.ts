import { sleep, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';

import type { WaitingApi } from '../api';
import { onOutput } from '../shared/output';
import type { WaitingItem, WaitStateOf } from '../shared/state';
import { finish } from '../question/finish';
import { thankLater } from '../question/thankLater';
import { closed, openedLink, postedIn, presses, questionName, show, thanks } from './link';
import { PAGE_HEADERS, pageHtml, type Page } from './page';
import { isLocked, isPinRight, pinHtml } from './pin';
import { SETTLE_MS } from './presses';

type Approval = WaitStateOf<'approval'>;

/**
 * Shows the page behind a link, and takes the decision when its button is pressed.
 *
 * @param now epoch ms
 */
export async function decide(
	context: IWebhookFunctions,
	waits: WaitingApi,
	waiting: WaitingItem,
	state: Approval,
	now: number,
): Promise<IWebhookResponseData> {
	const { approve, decline, text, run, pages, pin } = state;
	const link = await openedLink(context, run);
	const label = link?.approved === false ? decline : approve;
	const name = questionName(context, run);
	if (!link || label === undefined || isLocked(name)) return show(context, closed(pages));
	const { approved } = link;
	const page = (isWrong: boolean): Page => ({
		language: pages.language,
		title: label,
		text: isWrong ? pages.invalidText : text,
		button: label,
		...(pin !== undefined && { fields: pinHtml(pages.pinLabel, isWrong) }),
	});
	if (context.getRequestObject().method !== 'POST') return show(context, page(false));
	if (!(await isPinRight(context, pin, name, postedIn(context)))) {
		return show(context, isLocked(name) ? closed(pages) : page(true));
	}
	const mine = { approved, label };
	const counts = presses.press(name, mine, now);
	await sleep(SETTLE_MS);
	if (counts !== mine) return show(context, thanks(pages, counts.label));
	// n8n sends the page itself, once it has resumed the execution.
	context.getResponseObject().set(PAGE_HEADERS);
	const webhookResponse = pageHtml(thanks(pages, label));
	const data = { approved, choice: label, respondedAt: new Date(now).toISOString() };
	thankLater(context, waits, state, data, name);
	const { output, item } = finish(context.getNode(), waiting, data);
	return { webhookResponse, workflowData: onOutput(output, [item], state.separate) };
}
