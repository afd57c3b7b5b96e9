import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { CREDENTIAL } from '../engine/http/connection';
import { wordsIn } from '../schemas/textList';
import { storedSecret, type RegistrationContext } from './registration/registration';

/** The part of n8n's contexts from which secrets come. */
export interface SecretContext extends RegistrationContext {
	getCredentials(type: string): Promise<ICredentialDataDecryptedObject>;
}

/** The secrets of the credential: one for each webhook that was registered by hand. */
export async function credentialSecrets(context: SecretContext): Promise<string[]> {
	const { webhookSecret } = await context.getCredentials(CREDENTIAL);
	return typeof webhookSecret === 'string' ? wordsIn(webhookSecret) : [];
}

/** The secrets that may have signed a delivery; none when the trigger is not registered. */
export async function secretsFor(context: SecretContext, manual: boolean): Promise<string[]> {
	if (manual) return await credentialSecrets(context);
	const secret = storedSecret(context);
	return secret === undefined || secret === '' ? [] : [secret];
}
