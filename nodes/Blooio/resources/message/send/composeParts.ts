import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { filesIn } from '../../../fields/files/attachments';
import { parseRecipient } from '../../../schemas/address/recipient';
import { parseWebAddress } from '../../../schemas/address/web/webAddress';
import { textFormatOf } from '../../../fields/sending/textFormat';
import { linkPreview } from './linkPreview';

const KINDS = ['text', 'mention', 'file', 'link'] as const;
type Kind = (typeof KINDS)[number];

/** Nobody but the recipient opens a link, so it may lead to wherever they are. */
const LINK_RULES = { local: true };

const COMPOSE: Record<Kind, (row: Parameters, options: Parameters) => unknown[]> = {
	text: (row, options) => [{ text: textFormatOf(options)(row.text('text')) }],
	mention: (row, options) => [
		{
			text: textFormatOf(options)(row.text('text')),
			mention: parseRecipient(row.text('mention'), row.place('mention')),
		},
	],
	file: (row, options) => filesIn(options, row, 'Part'),
	link: (row, { local }) => [
		{
			text: parseWebAddress(row.text('url'), 'Part URL', LINK_RULES),
			link_preview:
				linkPreview(row.optionalText('previewTitle'), row.optionalText('previewImageUrl'), local) ??
				{},
		},
	],
};

/**
 * The parts of a message (OpenAPI SendMessageRequest.parts). One part with a link preview turns the
 * whole message into a row of links, in which nothing else may stand.
 *
 * @param texts what stands before them
 * @throws InvalidInput when there is no part, or links stand beside other parts
 */
export function composeParts(texts: readonly string[], options: Parameters): unknown[] {
	const rows = options.rows('parts', 'part');
	const kinds = rows.map((row) => row.optionalOption('kind', KINDS) ?? 'text');
	if (kinds.includes('link') && (texts.length > 0 || kinds.some((kind) => kind !== 'link'))) {
		throw new InvalidInput(
			'A link with preview cannot stand beside other parts',
			'Use links only and leave Text empty, or put the address into a text part',
			'Parts',
		);
	}
	const others = rows.flatMap((row, index) => COMPOSE[kinds[index] ?? 'text'](row, options));
	const parts = [...texts.map((text) => ({ text })), ...others];
	if (others.length > 0) return parts;
	throw new InvalidInput('Parts is empty', 'Add at least one part', 'Parts');
}
