import { z } from 'zod';

interface Part {
	text?: string;
	mention?: string;
	url?: string;
	name?: string;
	link_preview?: object | null;
}

interface Content {
	text?: string | string[];
	attachments?: unknown[];
	parts?: Part[];
	effect?: string | null;
}

const A_SINGLE_URL = /^https?:\/\/\S+$/;

/** Parts of which one has a link preview: each becomes a message (schema SendMessageRequest). */
export const isLinkBatch = (parts: Part[] | undefined): boolean =>
	parts?.some(({ link_preview: preview }) => preview) ?? false;

/** Which fields go together (schema SendMessageRequest). */
export function checkCombinations(body: Content, context: z.RefinementCtx): void {
	const refuse = (message: string, ...path: Array<string | number>) =>
		context.addIssue({ code: z.ZodIssueCode.custom, message, path });

	const { parts } = body;
	if (!parts) {
		if (!body.text?.length && !body.attachments?.length) {
			refuse('Missing content: text, attachments or parts is required');
		}
		return;
	}
	if (body.effect) refuse('Not supported with parts', 'effect');
	// No source says what the two together would mean.
	if (body.text !== undefined) refuse('Not allowed with parts', 'text');
	if (body.attachments !== undefined) refuse('Not allowed with parts', 'attachments');

	const isBatch = isLinkBatch(parts);
	parts.forEach((part, index) => {
		const wrong = mistakeOf(part, isBatch);
		if (wrong) refuse(wrong.message, 'parts', index, ...wrong.field);
	});
}

function mistakeOf(part: Part, isBatch: boolean): { message: string; field: string[] } | null {
	const { text, mention, url, name } = part;
	if ((text === undefined) === (url === undefined)) {
		return { message: 'Needs text or url, not both', field: [] };
	}
	if (mention !== undefined && text === undefined) {
		return { message: 'Only with text', field: ['mention'] };
	}
	if (name !== undefined && url === undefined) {
		return { message: 'Only with url', field: ['name'] };
	}
	if (isBatch && (text === undefined || mention !== undefined || !A_SINGLE_URL.test(text))) {
		return {
			message: 'With link_preview every part must be text of a single URL',
			field: ['text'],
		};
	}
	return null;
}
