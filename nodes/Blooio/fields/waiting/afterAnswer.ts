import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import type { AfterAnswer } from '../../waiting';
import { parseReaction } from '../../schemas/reaction';

/** The option by which people see that their answer counted. */
export const afterAnswerOption: INodeProperties = {
	displayName: 'After Answer',
	name: 'afterAnswer',
	type: 'fixedCollection',
	placeholder: 'Add reaction',
	default: { values: { way: 'tapback' } },
	description: 'What shows the person that the answer counted. Unless given, nothing does.',
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'What to Do',
					name: 'way',
					type: 'options',
					default: 'tapback',
					description: 'How the person is told',
					options: [
						{
							name: 'Put a Tapback on the Answer',
							value: 'tapback',
							description: 'Where the answer is a message; by SMS and RCS it comes as a text',
						},
						{ name: 'Send a Text', value: 'text', description: 'Into the chat' },
					],
				},
				{
					displayName: 'Tapback',
					name: 'tapback',
					type: 'string',
					default: 'like',
					placeholder: 'e.g. love, 🎉',
					description: 'One emoji, or love, like, dislike, laugh, emphasize or question',
					displayOptions: { show: { way: ['tapback'] } },
				},
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					typeOptions: { rows: 2 },
					default: '',
					placeholder: 'e.g. Thanks, noted!',
					description: 'What is written into the chat; <code>{answer}</code> stands for the choice',
					displayOptions: { show: { way: ['text'] } },
				},
			],
		},
	],
};

/**
 * What shows people that their answer counted; `undefined` for nothing.
 *
 * @throws InvalidInput for an unknown tapback, and for a text that is empty
 */
export function readAfterAnswer(parameters: Parameters): AfterAnswer | undefined {
	const [row] = parameters.collection('options').rows('afterAnswer', 'values');
	if (!row) return undefined;
	if (row.optionalOption('way', ['tapback', 'text']) === 'text') {
		return { kind: 'text', text: row.text('text') };
	}
	const tapback = row.optionalName('tapback') ?? 'like';
	return { kind: 'tapback', reaction: parseReaction(tapback, row.label('tapback'), '+') };
}
