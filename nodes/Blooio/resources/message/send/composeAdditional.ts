import type { IDataObject } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { isRecord } from '../../../schemas/answers/record';
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

/** Every escape of a JSON text, to tell one of half a character from the backslashes before it. */
const ESCAPES = /\\(?:u(d[89a-f][0-9a-f]{2})|[^])/g;

/**
 * An object as JSON holds it, with U+FFFD in place of halves of characters, and its size; `undefined`
 * for what JSON cannot hold: expressions can give circles.
 */
function throughJson(object: object): { value: unknown; bytes: number } | undefined {
	try {
		const json = JSON.stringify(object).replace(ESCAPES, (escape, half) =>
			half ? '\uFFFD' : escape,
		);
		return { value: JSON.parse(json), bytes: new TextEncoder().encode(json).length };
	} catch {
		return undefined;
	}
}

function metadataOf(fields: Parameters): IDataObject | undefined {
	const rows = fields
		.rows('metadata', 'entry')
		.filter((row) => row.has('name') || row.has('value'));
	if (!rows.every((row) => row.has('name'))) {
		throw new InvalidInput(
			'A value of Metadata has no name',
			'Fill in its name, check the expression behind it, or remove the value',
			'Metadata',
		);
	}
	const typed = fields.optionalObject('metadataJson');
	if (rows.length === 0 && typed === undefined) return undefined;
	const pairs = rows.map((row) => [row.name('name'), row.raw('value') ?? null] as const);
	const { value, bytes = 0 } = throughJson({ ...typed, ...Object.fromEntries(pairs) }) ?? {};
	if (!isRecord(value)) {
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
	return value;
}

function replyTargetOf(fields: Parameters): IDataObject | undefined {
	const [target] = fields.rows('replyTo', 'target');
	if (!target) return undefined;
	const messageId = target.optionalName('messageId');
	const guid = target.optionalName('guid');
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
		effect: fields.optionalOption('effect', EFFECTS),
		link_preview:
			preview && linkPreview(preview.optionalText('title'), preview.optionalText('imageUrl')),
		metadata: metadataOf(fields),
		reply_to: replyTargetOf(fields),
		share_contact: fields.optionalBoolean('shareContact'),
		use_typing_indicator: fields.optionalBoolean('typingIndicator'),
	};
	return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
}
