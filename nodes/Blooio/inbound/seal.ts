import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for this purpose, so that nothing else that uses the API key can open it. */
const keyFrom = (apiKey: string) =>
	createHash('sha256').update('n8n-nodes-blooio waiting\n').update(apiKey).digest();

function encrypt(text: string, key: Buffer, iv: Buffer): string {
	const cipher = createCipheriv(CIPHER, key, iv);
	const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
}

/**
 * Encrypts a text with the API key, e.g. a webhook's signing secret, so that it can wait where n8n or
 * Blooio store it and show it in plain text.
 */
export const seal = (text: string, apiKey: string): string =>
	encrypt(text, keyFrom(apiKey), randomBytes(IV_BYTES));

/** The same, but equal for equal texts: a request that is repeated must not change. */
export function sealSteadily(text: string, apiKey: string): string {
	const key = keyFrom(apiKey);
	const iv = createHmac('sha256', key).update(text).digest().subarray(0, IV_BYTES);
	return encrypt(text, key, iv);
}

/** The text behind `sealed`, or `undefined` when it is not ours or the API key has changed. */
export function unseal(sealed: string, apiKey: string): string | undefined {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
	try {
		const decipher = createDecipheriv(CIPHER, keyFrom(apiKey), bytes.subarray(0, IV_BYTES));
		decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
		const text = bytes.subarray(IV_BYTES + TAG_BYTES);
		return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
}
