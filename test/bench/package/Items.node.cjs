/** Gives out as many items as asked for: Code nodes would take seconds, in a process of their own. */
class Items {
	description = {
		displayName: 'Items',
		name: 'items',
		group: ['input'],
		version: 1,
		description: 'Messages for many chats, in turns',
		defaults: { name: 'Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Count', name: 'count', type: 'number', default: 1000 },
			{ displayName: 'Chats', name: 'chats', type: 'number', default: 500 },
		],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const length = Number(this.getNodeParameter('count', 0));
		const chats = Number(this.getNodeParameter('chats', 0));
		const items = Array.from({ length }, (_, index) => ({
			json: {
				to: `+1415555${String(index % chats).padStart(4, '0')}`,
				text: `Message ${index}`,
			},
			pairedItem: { item: 0 },
		}));
		return [items];
	}
}

module.exports = { Items };
