import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { toPlainText } from '../../text/plain';

/** The option of operations that send a text. */
export const textFormatOption: INodeProperties = {
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

/**
 * How the texts of an item go out: as they are, or without markup. Models write Markdown by habit.
 *
 * @param options the collection Options
 */
export function textFormatOf(options: Parameters): (text: string) => string {
	const format =
		options.optionalOption('textFormat', ['asIs', 'plain']) ?? (options.isTool ? 'plain' : 'asIs');
	return format === 'plain' ? toPlainText : (text) => text;
}
