import type { Attachment } from '../state/chats/messages';
import { isLinkBatch } from './combinations';
import type { SendBody } from './schema';

/** Content of one message. */
export interface Draft {
	text: string | null;
	attachments: Attachment[];
}

/** The messages that a send makes, and how the answer names them. */
export interface Drafts {
	drafts: Draft[];
	/** How a send of several messages came about; null for a single one. */
	fanOut: 'text array' | 'link batch' | null;
}

/** Splits a send into its messages: a `text` array and a link batch make several. */
export function draftsOf(body: SendBody): Drafts {
	const { text, parts } = body;
	if (parts && isLinkBatch(parts)) {
		const drafts = parts.map((part) => ({ text: part.text ?? null, attachments: [] }));
		return { drafts, fanOut: 'link batch' };
	}
	if (parts) {
		const texts = parts.flatMap((part) => part.text ?? []);
		const attachments = parts.flatMap(({ url, name }) => (url ? [{ url, name }] : []));
		return { drafts: [{ text: texts.join('') || null, attachments }], fanOut: null };
	}

	const attachments = (body.attachments ?? []).map((given) =>
		typeof given === 'string' ? { url: given } : given,
	);
	if (!Array.isArray(text)) return { drafts: [{ text: text || null, attachments }], fanOut: null };
	const drafts = text.map((one, index) => ({
		text: one,
		attachments: index === 0 ? attachments : [],
	}));
	return { drafts, fanOut: 'text array' };
}
