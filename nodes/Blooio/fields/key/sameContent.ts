import type { IDataObject } from 'n8n-workflow';

import type { KeyChoice } from '../../engine/key/idempotency';
import { trimmed } from '../../schemas/plainText';

const plain = (text: unknown): unknown =>
	typeof text === 'string' ? trimmed(text).normalize('NFC') : text;

const withPlainText = (part: unknown): unknown =>
	typeof part === 'object' && part !== null && 'text' in part
		? { ...part, text: plain(part.text) }
		: part;

/**
 * The body of a send whose content decides what is the same message: its texts lose what nobody can
 * see, spaces at the ends and how accents are put together. The body changes along with the key, for
 * Blooio answers a known key that comes with another body with a conflict.
 */
export function comparable(body: IDataObject, { kind }: KeyChoice): IDataObject {
	if (kind !== 'content') return body;
	const { text, parts } = body;
	return {
		...body,
		...(text !== undefined && { text: Array.isArray(text) ? text.map(plain) : plain(text) }),
		...(Array.isArray(parts) && { parts: parts.map(withPlainText) }),
	} as IDataObject;
}
