import type { IDataObject } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { attachmentsOf } from '../../../fields/files/attachments';
import { splitOf } from '../../../fields/sending/splitText';
import { textFormatOf } from '../../../fields/sending/textFormat';
import { composeAdditional } from './composeAdditional';
import { composeParts } from './composeParts';

/** The texts of a message, in their order: an expression may give several for Text as well. */
function textsOf(parameters: Parameters, options: Parameters): string[] {
	const text = Array.isArray(parameters.raw('text'))
		? parameters.texts('text')
		: (parameters.optionalText('text') ?? []);
	return [text, options.texts('texts')].flat();
}

function textMessage(texts: readonly string[], options: Parameters): IDataObject {
	const attachments = attachmentsOf(options);
	if (texts.length === 0 && attachments.length === 0) {
		throw new InvalidInput(
			'There is nothing to send: Text is empty and there is no attachment',
			'Fill in Text, check the expression behind it, or add an attachment',
			'Text',
		);
	}
	return {
		// A list of one would count as several messages, which cannot be replies.
		...(texts.length > 0 && { text: texts.length === 1 ? texts[0] : texts }),
		...(attachments.length > 0 && { attachments }),
	};
}

const isLink = (part: unknown) =>
	typeof part === 'object' && part !== null && 'link_preview' in part;

/** Refuses what the API would refuse, with the reason (Send a message; OpenAPI SendMessageRequest). */
function checkCombination({
	text,
	parts,
	effect,
	reply_to: replyTo,
	link_preview: preview,
}: IDataObject) {
	const several = Array.isArray(text) && text.length > 1;
	if (parts !== undefined && effect !== undefined && effect !== 'none') {
		throw new InvalidInput('An effect cannot go with parts', 'Remove one of the two', 'Effect');
	}
	if (parts !== undefined && preview !== undefined) {
		throw new InvalidInput(
			'Link Preview belongs to a text, not to parts',
			'Give the preview in the part itself (Link With Preview), or remove one of the two',
			'Link Preview',
		);
	}
	const links = Array.isArray(parts) && parts.some((part) => isLink(part));
	if (replyTo !== undefined && (several || links)) {
		throw new InvalidInput(
			'Only a single message can be a reply',
			several ? 'Send one text, or remove Reply To' : 'Remove Reply To, or send the link as a text',
			'Reply To',
		);
	}
}

/** How many messages a body sends: several texts and rows of links are one each. */
export function messagesIn({ text, parts }: IDataObject): number {
	if (Array.isArray(text)) return text.length;
	const links = Array.isArray(parts) && parts.some((part) => isLink(part));
	return links ? parts.length : 1;
}

/**
 * The body of a send, from the parameters of one item.
 *
 * @throws InvalidInput for a value or a combination that the API does not take
 */
export function composeMessage(parameters: Parameters): IDataObject {
	const options = parameters.collection('options');
	const plain = textsOf(parameters, options).map(textFormatOf(options));
	// Only a single message can be a reply, and parts are one message.
	const isOne = options.has('replyTo') || options.has('parts');
	const texts = isOne ? plain : plain.flatMap(splitOf(options));
	const content = options.has('parts')
		? { parts: composeParts(texts, options) }
		: textMessage(texts, options);
	const body = { ...content, ...composeAdditional(options) };
	checkCombination(body);
	return body;
}
