/** The least that a trigger can be: it verifies nothing, and its subscription is nobody's business. */
class Events {
	description = {
		displayName: 'Events',
		name: 'events',
		group: ['trigger'],
		version: 1,
		description: 'Starts a workflow with whatever arrives',
		defaults: { name: 'Events' },
		inputs: [],
		outputs: ['main'],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', path: 'webhook', responseMode: 'onReceived' },
		],
		properties: [],
	};

	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	/** @this {import('n8n-workflow').IWebhookFunctions} */
	async webhook() {
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
}

module.exports = { Events };
