import { sleep, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';

import { finish } from '../question/finish';
import { thankLater } from '../question/thankLater';
import type { WaitingApi } from '../api';
import { onOutput } from '../shared/output';
import type { WaitingItem, WaitStateOf } from '../shared/state';
import { formHtml } from './formHtml';
import { postedFor, readForm } from './formValues';
import { closed, openedLink, postedIn, presses, questionName, show, thanks } from './link';
import { PAGE_HEADERS, pageHtml, type Page } from './page';
import { isLocked, isPinRight, pinHtml } from './pin';
import { SETTLE_MS } from './presses';

type Form = WaitStateOf<'form'>;

/** Letters of the answer that the last page repeats. */
const LONGEST_ANSWER = 200;

function pageOf(
	{ fields, pages, title, description, button, pin }: Form,
	given: ReadonlyArray<readonly string[]>,
	wrong?: ReadonlySet<number>,
	isPinWrong = false,
): Page {
	return {
		language: pages.language,
		title,
		text: wrong || isPinWrong ? pages.invalidText : description || undefined,
		button,
		fields: `${formHtml(fields, given, wrong)}${pin === undefined ? '' : pinHtml(pages.pinLabel, isPinWrong)}`,
	};
}

const listed = (values: object): string =>
	Object.values(values)
		.flat()
		.filter((value) => value !== null && value !== '')
		.join(', ')
		.slice(0, LONGEST_ANSWER);

/**
 * Shows the form behind a link, and goes on with what was filled in. What was wrong is asked again, with
 * what was right still in its place.
 *
 * @param now epoch ms
 */
export async function fill(
	context: IWebhookFunctions,
	waits: WaitingApi,
	waiting: WaitingItem,
	state: Form,
	now: number,
): Promise<IWebhookResponseData> {
	const { fields, run, pages, pin, isFreeText } = state;
	const name = questionName(context, run);
	const link = await openedLink(context, run);
	if (!link || isLocked(name)) return show(context, closed(pages));
	if (context.getRequestObject().method !== 'POST') {
		return show(
			context,
			pageOf(
				state,
				fields.map(({ value }) => [value]),
			),
		);
	}
	const posted = postedIn(context);
	const isRight = await isPinRight(context, pin, name, posted);
	if (!isRight && isLocked(name)) return show(context, closed(pages));
	const filled = readForm(fields, posted);
	if ('wrong' in filled || !isRight) {
		return show(
			context,
			pageOf(
				state,
				fields.map((_, place) => postedFor(posted, place)),
				'wrong' in filled ? filled.wrong : undefined,
				!isRight,
			),
		);
	}
	const mine = { approved: true, label: listed(filled.values) || state.button };
	const counts = presses.press(name, mine, now);
	await sleep(SETTLE_MS);
	if (counts !== mine) return show(context, thanks(pages, counts.label));
	context.getResponseObject().set(PAGE_HEADERS);
	const webhookResponse = pageHtml(thanks(pages, mine.label));
	const respondedAt = new Date(now).toISOString();
	const [text] = Object.values(filled.values);
	// Last, so that no field of the form takes its place.
	const data = { ...(isFreeText ? { text } : filled.values), respondedAt };
	thankLater(context, waits, state, data, name);
	const { output, item } = finish(context.getNode(), waiting, data);
	return { webhookResponse, workflowData: onOutput(output, [item], state.separate) };
}
