import type { IDataObject } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { withoutUndefined } from '../../../schemas/withoutUndefined';
import { linkPreview } from './linkPreview';
import { metadataOf } from './metadata';

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

/** The members of a send's body that the options of a message give; what is not set is left out. */
export function composeAdditional(fields: Parameters): IDataObject {
	const [preview] = fields.rows('linkPreview', 'preview');
	return withoutUndefined({
		effect: fields.optionalOption('effect', EFFECTS),
		link_preview:
			preview &&
			linkPreview(preview.optionalText('title'), preview.optionalText('imageUrl'), fields.local),
		metadata: metadataOf(fields),
		reply_to: replyTargetOf(fields),
		share_contact: fields.optionalBoolean('shareContact'),
		use_typing_indicator: fields.optionalBoolean('typingIndicator'),
	});
}
