import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { splitText } from '../../text/split';

const DEFAULT_MOST = 500;

/** The options by which one text becomes several messages. */
export const splitOptions: INodeProperties[] = [
	{
		displayName: 'Longest Message',
		name: 'longestMessage',
		type: 'number',
		typeOptions: { minValue: 50, maxValue: 10_000 },
		displayOptions: { show: { splitText: [true] } },
		default: DEFAULT_MOST,
		description:
			'How many characters a message has at most before Split Text parts it further, between sentences or words. A link or an item of a list stays whole.',
	},
	{
		displayName: 'Split Text',
		name: 'splitText',
		type: 'boolean',
		default: true,
		description:
			'Whether to send each paragraph of the text as a message of its own, in one request that keeps their order. A reply (Reply To) stays one message.',
	},
];

/** How the texts of an item are parted; each as it is unless Split Text is on. */
export function splitOf(options: Parameters): (text: string) => string[] {
	const most = options.optionalNumber('longestMessage', { min: 50, max: 10_000 });
	if (!options.boolean('splitText')) return (text) => [text];
	return (text) => splitText(text, most ?? DEFAULT_MOST);
}
