import type { IDataObject } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { parseRecipient } from '../../../schemas/address/recipient';
import { parseWebAddress } from '../../../schemas/address/webAddress';
import { linkPreview } from './linkPreview';

const KINDS = ['text', 'mention', 'file', 'link'] as const;
type Kind = (typeof KINDS)[number];

const COMPOSE: Record<Kind, (row: Parameters) => IDataObject> = {
	text: (row) => ({ text: row.text('text') }),
	mention: (row) => ({
		text: row.text('text'),
		mention: parseRecipient(row.text('mention'), row.place('mention')),
	}),
	file: (row) => ({
		url: parseWebAddress(row.text('url'), 'Part URL'),
		...(row.has('name') && { name: row.text('name') }),
	}),
	link: (row) => ({
		text: parseWebAddress(row.text('url'), 'Part URL'),
		link_preview:
			linkPreview(row.optionalText('previewTitle'), row.optionalText('previewImageUrl')) ?? {},
	}),
};

/**
 * The parts of a message (OpenAPI SendMessageRequest.parts). One part with a link preview turns the
 * whole message into a row of links, in which nothing else may stand.
 *
 * @throws InvalidInput when there is no part, or links stand beside other parts
 */
export function composeParts(rows: readonly Parameters[]): IDataObject[] {
	if (rows.length === 0) throw new InvalidInput('Parts is empty', 'Add at least one part', 'Parts');
	const kinds = rows.map((row) => row.optionalOption('kind', KINDS) ?? 'text');
	if (kinds.includes('link') && kinds.some((kind) => kind !== 'link')) {
		throw new InvalidInput(
			'A link with preview cannot stand beside other parts',
			'Use links only, or put the address into a text part',
			'Parts',
		);
	}
	return rows.map((row, index) => COMPOSE[kinds[index] ?? 'text'](row));
}
