import type { INodeProperties } from 'n8n-workflow';

import { id, type ApiRequest } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';

/** The option by which somebody seems to write before a message comes. */
export const typingTimeOption: INodeProperties = {
	displayName: 'Typing Time',
	name: 'typingTime',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 60 },
	default: 3,
	description:
		'How many seconds to show that you are typing before the message goes out, on iMessage. An expression may give them by the length of the text; 60 count at most.',
};

/** What is done before a message goes out: `POST /chats/{chatId}/typing` (OpenAPI operationId startTyping). */
export function typingOf(options: Parameters, chat: string): ApiRequest['lead'] {
	const seconds = options.optionalNumber('typingTime', { min: 0, max: 100_000, whole: false });
	if (seconds === undefined || seconds === 0) return undefined;
	return {
		method: 'POST',
		path: ['/chats/', id(chat), '/typing'],
		waitMs: Math.min(seconds, 60) * 1000,
	};
}
