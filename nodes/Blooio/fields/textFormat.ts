import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../engine/parameters';
import { toPlainText } from '../text/plain';

const textFormatOption: INodeProperties = {
	displayName: 'Text Format',
	name: 'textFormat',
	type: 'options',
	default: 'plain',
	description:
		'What happens to Markdown, which messengers show as asterisks and hash signs. Unless given, a text that an AI agent sends with this node as its tool becomes plain, any other goes out as it is.',
	options: [
		{ name: 'As It Is', value: 'asIs', description: 'Sign by sign as it was given' },
		{
			name: 'To Plain Text',
			value: 'plain',
			description:
				'Without the signs of Markdown and simple HTML; links as text (address), bullets as dashes, tables as lines',
		},
	],
};

/** The fields whose text a person reads, of the operations that send one. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['text', 'message', 'title']);

/** The option of operations that send a text. */
export const textOptions = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.some(({ name }) => TEXT_FIELDS.has(name)) ? [textFormatOption] : [];

/** How the texts of an item go out: as they are, or without markup. Models write Markdown by habit. */
export function textFormatOf(parameters: Parameters): (text: string) => string {
	const format =
		parameters.collection('options').optionalOption('textFormat', ['asIs', 'plain']) ??
		(parameters.isTool ? 'plain' : 'asIs');
	return format === 'plain' ? toPlainText : (text) => text;
}
