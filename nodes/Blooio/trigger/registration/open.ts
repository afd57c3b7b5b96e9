import { connect, type ApiContext } from '../../engine/http/connection';
import { PATIENCE, Subscriptions, TO_PUBLISH, type Patience } from '../../inbound/subscriptions';
import { BLOOIO_V2 } from '../../v2';
import { storedSecrets, type RegistrationContext } from '../../inbound/trigger/registration';

/** What tells where the webhook of the trigger is. */
export interface UrlContext {
	getNodeWebhookUrl(name: 'default'): string | undefined;
}

/** The address at which this n8n takes the events of the trigger. */
export const urlOf = (context: UrlContext) => context.getNodeWebhookUrl('default') ?? '';

/**
 * The subscriptions as the trigger meets them; its stored secrets are hidden in what is shown.
 *
 * @throws InvalidInput when the credential's base URL cannot be used
 */
export async function openSubscriptions(
	context: ApiContext & RegistrationContext,
	patience: Patience = PATIENCE,
): Promise<Subscriptions> {
	const connection = await connect(context, BLOOIO_V2);
	const known = storedSecrets(context, connection.apiKey);
	return new Subscriptions(connection, TO_PUBLISH, patience, known);
}
