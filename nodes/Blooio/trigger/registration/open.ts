import { connect, type ApiContext } from '../../engine/http/connection';
import { PATIENCE, Subscriptions, TO_PUBLISH } from '../../inbound/subscriptions';
import { storedSecrets, type RegistrationContext } from './registration';

/**
 * The subscriptions as the trigger meets them; its stored secrets are hidden in what is shown.
 *
 * @throws InvalidInput when the credential's base URL cannot be used
 */
export async function openSubscriptions(
	context: ApiContext & RegistrationContext,
): Promise<Subscriptions> {
	return new Subscriptions(await connect(context), TO_PUBLISH, PATIENCE, storedSecrets(context));
}
