import { readCredential, type CredentialContext } from '../../engine/credential';
import { wordsIn } from '../../schemas/textList';

/** A shorter secret could be guessed; those of Blooio are longer. */
export const SHORTEST_SECRET = 16;

/** The secrets of the credential: one for each webhook that was registered by hand. */
export async function credentialSecrets(context: CredentialContext): Promise<string[]> {
	const { webhookSecret } = await readCredential(context);
	return typeof webhookSecret === 'string' ? wordsIn(webhookSecret) : [];
}

/** The API key, which seals what the trigger keeps; `undefined` where there is none. */
export async function apiKeyOf(context: CredentialContext): Promise<string | undefined> {
	const { apiKey } = await readCredential(context);
	return typeof apiKey === 'string' && apiKey.trim() !== '' ? apiKey.trim() : undefined;
}
