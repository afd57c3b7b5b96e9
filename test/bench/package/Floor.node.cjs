const AT_ONCE = 50;

/**
 * The least that a node can do to send a message per item: two expressions and one authenticated
 * request. No checks, no order, no retries, no idempotency key, no error handling.
 */
class Floor {
	description = {
		displayName: 'Floor',
		name: 'floor',
		group: ['output'],
		version: 1,
		description: 'A bare loop',
		defaults: { name: 'Floor' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'blooioApi', required: true }],
		properties: [
			{ displayName: 'To', name: 'to', type: 'string', default: '' },
			{ displayName: 'Text', name: 'text', type: 'string', default: '' },
		],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const { baseUrl } = await this.getCredentials('blooioApi');
		const { length } = this.getInputData();
		/** @type {import('n8n-workflow').INodeExecutionData[]} */
		const output = Array.from({ length });
		let next = 0;
		const worker = async () => {
			while (next < length) {
				const item = next++;
				const to = String(this.getNodeParameter('to', item));
				const json = await this.helpers.httpRequestWithAuthentication.call(this, 'blooioApi', {
					method: 'POST',
					url: `${baseUrl}/chats/${encodeURIComponent(to)}/messages`,
					body: { text: this.getNodeParameter('text', item) },
					json: true,
				});
				output[item] = { json, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, worker));
		return [output];
	}
}

module.exports = { Floor };
