/** What tells where the webhook of the trigger is. */
interface UrlContext {
	getNodeWebhookUrl(name: 'default'): string | undefined;
}

/** The address at which this n8n takes the events of the trigger. */
export const urlOf = (context: UrlContext) => context.getNodeWebhookUrl('default') ?? '';
