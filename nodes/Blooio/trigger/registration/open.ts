import { connect, type ApiContext } from '../../engine/http/connection';
import { Subscriptions, TO_PUBLISH } from '../../v2/subscriptions';
import { PATIENCE, type Patience } from '../../inbound/request';
import { BLOOIO_V2 } from '../../v2';
import { storedSecrets, type RegistrationContext } from '../../inbound/trigger/registration';

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
