/**
 * A number of the US, in the ways in which people, spreadsheets and phones write it.
 *
 * @type {Array<(area: string, number: string) => string | number>}
 */
const WRITINGS = [
	(area, number) => `+1 (415) ${area}-${number}`,
	(area, number) => `+1.415.${area}.${number}`,
	(area, number) => `+1\u00a0415\u00a0${area}\u2011${number}`,
	(area, number) => `\u202a+1 415 ${area} ${number}\u202c`,
	(area, number) => `tel:+1-415-${area}-${number}`,
	(area, number) => `'+1415${area}${number}`,
	(area, number) => `(415) ${area}-${number}`,
	(area, number) => `1 415-${area}-${number}`,
	(area, number) => `Ann Smith <+1 415 ${area} ${number}>`,
	(area, number) => Number(`415${area}${number}`),
];

const addressOf = (/** @type {number} */ chat, /** @type {boolean} */ written) => {
	const number = String(chat).padStart(4, '0');
	return written ? WRITINGS[chat % WRITINGS.length]?.('555', number) : `+1415555${number}`;
};

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
			{ displayName: 'Written by People', name: 'written', type: 'boolean', default: false },
		],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const length = Number(this.getNodeParameter('count', 0));
		const chats = Number(this.getNodeParameter('chats', 0));
		const written = this.getNodeParameter('written', 0) === true;
		const items = Array.from({ length }, (_, index) => ({
			json: {
				to: addressOf(index % chats, written),
				text: `Message ${index}`,
			},
			pairedItem: { item: 0 },
		}));
		return [items];
	}
}

module.exports = { Items };
