import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';

import { findEntry, type Api } from '../api';
import { codeForStatus, derivedEntry } from './catalogue';
import { oneLine } from '../schemas/plainText';
import type { Failure } from './failure';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** n8n puts a text of its own in place of one that holds a name such as EEXIST, in "preexisting" too. */
function withMessage<E extends Error>(error: E, message: string): E {
	error.message = message;
	return error;
}

/** A title of so many characters is no longer read at a glance. */
const TOO_LONG = 60;

/** How the message of an answer ends that did not come from Blooio. */
const FOREIGN = / \(HTTP [0-9]{3}, [a-zA-Z ]+\)$/;

/** A title has no full stop, least of all before the number of an item. */
const withoutStop = (text: string) => text.replace(/(?<=[\p{L}\p{N}])\.$/u, '');

/**
 * What happened: by the catalogue. The words that came along tell more where the node derived the
 * code, and of a code that is new, as long as they are short. A value that was refused is named,
 * however long it is.
 */
function titleOf({ code, message, derived, status }: Failure, api: Api): string {
	const entry = findEntry(api, code);
	const said = withoutStop(message);
	if (derived && (said.length < TOO_LONG || code === 'invalid_input')) return said;
	if (derived && FOREIGN.test(said)) return said.replace(FOREIGN, '');
	if (!entry && said.length < TOO_LONG) return said;
	return (entry ?? derivedEntry(codeForStatus(status ?? 0))).happened;
}

/** Whether the words are Blooio's: somebody answered, and it was Blooio. */
const isBlooios = ({ status, message }: Failure) => status !== null && !FOREIGN.test(message);

/**
 * The error with which a node stops: message says what happened, description what to do.
 * The only place that makes node errors. It builds from a plain object, because n8n returns a
 * NodeApiError unchanged and puts `response.data.message` in place of the description.
 *
 * @param done how many items had been processed before, so that people know where to go on
 * @param title what happened, where that is shown alone
 */
export function toNodeError(
	node: INode,
	failure: Failure,
	api: Api,
	itemIndex?: number,
	done = 0,
	title = titleOf(failure, api),
): NodeApiError | NodeOperationError {
	const happened = oneLine(title);
	const said = oneLine(failure.message);
	const message = itemIndex === undefined ? happened : `${happened} [item ${itemIndex}]`;
	const description = [
		oneLine(failure.hint),
		...(!happened.includes(withoutStop(said))
			? [isBlooios(failure) ? `Blooio says: ${said}` : said]
			: []),
		...(done > 0 ? [`Before this, ${done} item${done === 1 ? ' was' : 's were'} processed`] : []),
	]
		.map(sentence)
		.join(' ');
	if (failure.status === null && failure.code === 'invalid_input') {
		return withMessage(new NodeOperationError(node, message, { description, itemIndex }), message);
	}
	const facts: JsonObject = {
		message,
		description,
		error_code: failure.code,
		context: failure.context as JsonObject,
	};
	const error = new NodeApiError(node, facts, {
		message,
		description,
		itemIndex,
		httpCode: failure.status === null ? undefined : String(failure.status),
	});
	error.context.failure = { ...failure };
	return withMessage(error, message);
}
