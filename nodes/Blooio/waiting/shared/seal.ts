import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for this purpose, so that nothing else that uses the API key can open it. */
const keyFrom = (apiKey: string) =>
	createHash('sha256').update('n8n-nodes-blooio waiting\n').update(apiKey).digest();

/**
 * Encrypts a webhook's signing secret with the API key, so that it can wait in the data of an
 * execution, which n8n stores and shows in the clear.
 */
export function seal(secret: string, apiKey: string): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, keyFrom(apiKey), iv);
	const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** The secret behind `sealed`, or `undefined` when it is not ours or the API key has changed. */
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
