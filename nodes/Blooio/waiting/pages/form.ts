import { sleep, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod';

import { finish } from '../question/finish';
import { thankLater } from '../question/thankLater';
import { onOutput } from '../shared/output';
import type { WaitingItem, WaitStateOf } from '../shared/state';
import { formHtml } from './formHtml';
import { postedFor, readForm } from './formValues';
import { closed, openedLink, presses, questionName, show, thanks } from './link';
import { PAGE_HEADERS, pageHtml, type Page } from './page';
import { SETTLE_MS } from './presses';

type Form = WaitStateOf<'form'>;

/** n8n puts the fields of a form beside its files. */
const postedSchema = z.object({ data: z.record(z.string(), z.unknown()) });

/** Letters of the answer that the last page repeats. */
const LONGEST_ANSWER = 200;

function pageOf(
	{ fields, pages, title, description, button }: Form,
	given: ReadonlyArray<readonly string[]>,
	wrong?: ReadonlySet<number>,
): Page {
	return {
		language: pages.language,
		title,
		text: wrong ? pages.invalidText : description,
		button,
		fields: formHtml(fields, given, wrong),
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
	waiting: WaitingItem,
	state: Form,
	now: number,
): Promise<IWebhookResponseData> {
	const { fields, run, pages, isFreeText } = state;
	if (!(await openedLink(context, run))) return show(context, closed(pages));
	if (context.getRequestObject().method !== 'POST') {
		return show(
			context,
			pageOf(
				state,
				fields.map(({ value }) => [value]),
			),
		);
	}
	const posted = postedSchema.safeParse(context.getBodyData()).data?.data ?? {};
	const filled = readForm(fields, posted);
	if ('wrong' in filled) {
		return show(
			context,
			pageOf(
				state,
				fields.map((_, place) => postedFor(posted, place)),
				filled.wrong,
			),
		);
	}
	const mine = { approved: true, label: listed(filled.values) };
	const name = questionName(context, run);
	const counts = presses.press(name, mine, now);
	await sleep(SETTLE_MS);
	if (counts !== mine) return show(context, thanks(pages, counts.label));
	context.getResponseObject().set(PAGE_HEADERS);
	const webhookResponse = pageHtml(thanks(pages, mine.label));
	const respondedAt = new Date(now).toISOString();
	const [text] = Object.values(filled.values);
	// Last, so that no field of the form takes its place.
	const data = { ...(isFreeText ? { text } : filled.values), respondedAt };
	thankLater(context, state, data, name);
	const { output, item } = finish(context.getNode(), waiting, data);
	return { webhookResponse, workflowData: onOutput(output, [item], state.separate) };
}
