import type { IDataObject } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { linkPreview } from './linkPreview';

/** Message sending basics, "Metadata": limited to 1KB. */
const LARGEST_METADATA_BYTES = 1024;

const EFFECTS = [
	'slam',
	'loud',
	'gentle',
	'invisible-ink',
	'echo',
	'spotlight',
	'balloons',
	'confetti',
	'love',
	'lasers',
	'fireworks',
	'celebration',
	'none',
] as const;

/** Bytes as JSON, or `undefined` for what JSON cannot hold: expressions can give circles. */
function sizeOf(metadata: IDataObject): number | undefined {
	try {
		return new TextEncoder().encode(JSON.stringify(metadata)).length;
	} catch {
		return undefined;
	}
}

function metadataOf(fields: Parameters): IDataObject | undefined {
	const pairs = fields
		.rows('metadata', 'entry')
		.filter((row) => row.has('name'))
		.map((row) => [row.text('name'), row.raw('value') ?? null] as const);
	const typed = fields.optionalObject('metadataJson');
	if (pairs.length === 0 && typed === undefined) return undefined;
	const metadata = { ...typed, ...Object.fromEntries(pairs) };
	const bytes = sizeOf(metadata);
	if (bytes === undefined) {
		throw new InvalidInput(
			'Metadata holds a value that cannot be sent',
			'Use texts, numbers, true, false, lists and objects only; check the expressions behind it',
			'Metadata',
		);
	}
	if (bytes > LARGEST_METADATA_BYTES) {
		throw new InvalidInput(
			`Metadata is ${bytes} bytes`,
			`Shorten it to at most ${LARGEST_METADATA_BYTES} bytes; keep the rest in your own system under an ID`,
			'Metadata',
		);
	}
	return metadata;
}

function replyTargetOf(fields: Parameters): IDataObject | undefined {
	const [target] = fields.rows('replyTo', 'target');
	if (!target) return undefined;
	const messageId = target.optionalText('messageId')?.trim();
	const guid = target.optionalText('guid')?.trim();
	if (messageId === undefined && guid === undefined) {
		throw new InvalidInput(
			'Reply To names no message',
			'Fill in Message ID, check the expression behind it, or remove Reply To',
			'Reply To',
		);
	}
	const part = target.optionalNumber('partIndex', { min: 0, max: 10_000 });
	return {
		...(messageId !== undefined ? { message_id: messageId } : { guid }),
		...(part !== undefined && part > 0 && { part_index: part }),
	};
}

/** The members of a send's body that Additional Fields give; what is not set is left out. */
export function composeAdditional(fields: Parameters): IDataObject {
	const [preview] = fields.rows('linkPreview', 'preview');
	const optional: IDataObject = {
		effect: fields.has('effect') ? fields.option('effect', EFFECTS) : undefined,
		link_preview:
			preview && linkPreview(preview.optionalText('title'), preview.optionalText('imageUrl')),
		metadata: metadataOf(fields),
		reply_to: replyTargetOf(fields),
		share_contact: fields.optionalBoolean('shareContact'),
		use_typing_indicator: fields.optionalBoolean('typingIndicator'),
	};
	return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
}
