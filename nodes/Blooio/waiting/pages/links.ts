import type { IExecuteFunctions } from 'n8n-workflow';

import { alike } from '../../engine/files/body';
import { idempotencyKey } from '../../engine/key/idempotency';
import type { PreparedItem } from '../../engine/item';
import { keyScopeOf } from '../../engine/prepare';
import type { Run } from '../../engine/operation';
import { assertReachable } from '../../inbound/assertReachable';
import { approvalUrl } from '../shared/resumeUrl';
import type { Question } from '../question/kinds';

/** Which run of the node this is in the execution; more than the first in a loop. */
export const runOf = (context: IExecuteFunctions): number => keyScopeOf(context).run;

/**
 * The message with the links to click; the person decides on the page behind them. Its key is made
 * anew: a message with other links is another one, and links of an earlier run decide nothing now.
 */
export function withLinks(
	{ context, connection }: Pick<Run, 'context' | 'connection'>,
	item: PreparedItem,
	question: Extract<Question, { kind: 'approval' | 'form' }>,
): PreparedItem {
	const link = (label: string, approved: boolean) => {
		const url = approvalUrl(context, runOf(context), approved, connection.apiKey);
		return `${label}: ${assertReachable(url, connection.baseUrl)}`;
	};
	const links =
		question.kind === 'form'
			? [link(question.label, true)]
			: [
					link(question.approve, true),
					...(question.decline === undefined ? [] : [link(question.decline, false)]),
				];
	const body = { ...item.request.body, text: [question.text, ...links].join('\n\n') };
	const { key: choice, chat = '' } = item.request;
	const subject = { chat, body: alike(body, item.digests), place: 0 };
	const key = choice && idempotencyKey(choice, keyScopeOf(context), subject);
	return {
		...item,
		request: { ...item.request, body },
		sendable: { ...item.sendable, body, key },
	};
}
