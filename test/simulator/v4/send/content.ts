import type { Draft } from '../../send/drafts';
import { EFFECTS } from '../../send/effects';
import type { ChannelType } from '../../state/channels/types';
import { CAPABILITIES } from '../channels';
import { invalid } from '../errors';
import type { Content } from './body';

/** Kinds of content; exactly one goes into a message, apart from text with files. */
const KINDS = [
	'rich_link',
	'app_clip',
	'imessage_app',
	'poll',
	'interactive',
	'template',
	'parts',
] as const;

/** Kind of a message's content. */
export type Kind = (typeof KINDS)[number] | 'text' | 'media';

const BADGES = ['sent_with_siri', 'sent_with_facetime'];
const BADGED: Kind[] = ['text', 'media', 'parts', 'rich_link', 'app_clip'];
const AUDIO = /\.(mp3|m4a|wav|aac|opus|ogg)(\?|$)/i;
const KNOWN_OTHER = /\.(pdf|docx?|xlsx?|zip|txt|csv|mp3|m4a|wav|aac|opus|ogg)(\?|$)/i;

const refuse = (message: string) => invalid('invalid_content', message);

/** What a send holds; a 422 where its fields do not go together. */
export function kindOf(content: Content): Kind {
	const kinds = KINDS.filter((kind) => content[kind] !== undefined);
	const [kind] = kinds;
	const hasText = content.text !== undefined;
	const { attachments } = content;
	if (kinds.length > 1 || (kind && (hasText || attachments))) {
		throw refuse('Give exactly one kind of content.');
	}
	if (!kind && !content.text && !attachments) throw refuse('The message has no content.');
	const found = kind ?? (attachments ? 'media' : 'text');
	if (attachments?.some((url) => AUDIO.test(url)) && (hasText || attachments.length > 1)) {
		throw refuse('A voice memo goes alone.');
	}
	if (content.format !== undefined && found !== 'parts' && !hasText) {
		throw refuse('format needs text or parts.');
	}
	if (content.format === 'markdown' && (content.text?.length ?? 0) > 20_000) {
		throw refuse('The text is longer than 20,000 characters.');
	}
	if (content.effect !== undefined && found !== 'text') throw refuse('effect needs text.');
	if (content.effect !== undefined && !EFFECTS.includes(content.effect)) {
		throw refuse(`effect: expected one of ${EFFECTS.join(', ')}`);
	}
	if (content.badge !== undefined && !BADGES.includes(content.badge)) {
		throw refuse(`badge: expected one of ${BADGES.join(', ')}`);
	}
	if (content.badge !== undefined && !BADGED.includes(found)) {
		throw refuse('badge does not go with this content.');
	}
	if (content.app_clip && !content.app_clip.url && !content.app_clip.bundle_id) {
		throw refuse('app_clip needs url or bundle_id.');
	}
	checkParts(content);
	checkCarousel(content);
	return found;
}

function checkParts({ parts }: Content): void {
	const isWrong = parts?.some(({ text, url }) => (text === undefined) === (url === undefined));
	if (isWrong) throw refuse('Each part needs text or url, not both.');
}

function checkCarousel({ carousel, attachments, parts }: Content): void {
	if (carousel !== true) return;
	const urls = attachments ?? parts?.map(({ url }) => url) ?? [];
	const areVisual = urls.every((url) => url !== undefined && !KNOWN_OTHER.test(url));
	if (urls.length < 2 || !areVisual) {
		throw invalid('invalid_carousel', 'A carousel needs two or more images or videos.');
	}
}

/** Refuses what this kind of channel cannot carry. */
export function checkFit(content: Content, kind: Kind, type: ChannelType): void {
	if (type !== 'blooio' && content.format === 'markdown') {
		throw invalid('format_unsupported_for_channel_type', `${type} has no rich text.`);
	}
	if (type !== 'blooio' && content.carousel !== undefined) {
		throw invalid('carousel_unsupported_for_channel_type', `${type} has no carousels.`);
	}
	if (!fits(kind, type)) throw refuse(`${type} cannot carry ${kind}.`);
}

/** Whether a kind of channel can carry this content. */
export const fits = (kind: Kind, type: ChannelType): boolean =>
	CAPABILITIES[type].content.includes(kind === 'parts' ? 'multipart' : kind);

/** Text and files, for the rules that look at them. */
export function draftOf(content: Content): Draft {
	const { text, attachments, parts, rich_link: link, app_clip: clip } = content;
	const urls = [...(attachments ?? []), ...(parts ?? []).flatMap(({ url }) => url ?? [])];
	const words = text ?? parts?.flatMap((part) => part.text ?? []).join('');
	return {
		text: words || link?.url || clip?.url || content.poll?.title || null,
		attachments: urls.map((url) => ({ url })),
	};
}

/** Markdown without its marks: what the other side reads. */
export const plain = (markdown: string): string =>
	markdown.replace(/(\*\*|__|\+\+|~~|\*|_)(.+?)\1/g, '$2').replace(/\\(.)/g, '$1');
