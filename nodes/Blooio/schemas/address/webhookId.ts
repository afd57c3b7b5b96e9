import { InvalidInput } from '../../errors/invalidInput';

/** OpenAPI parameter WebhookIdParam. */
const WEBHOOK_ID = /^wh_[a-zA-Z0-9]+$/;

/** The ID of a webhook subscription. */
export function parseWebhookId(text: string, field: string): string {
	const value = text.trim();
	if (WEBHOOK_ID.test(value)) return value;
	throw new InvalidInput(
		`${field} is not a webhook ID`,
		'A webhook ID starts with wh_ and holds letters and digits only; pick the webhook from the list to be sure',
		field,
	);
}
