import { id, type Operation } from '../../../Blooio/engine/operation';
import { entriesIn } from '../../../Blooio/schemas/textList';
import { withoutUndefined } from '../../../Blooio/schemas/withoutUndefined';
import { idField } from '../../fields/ids';

const PLANS = ['shared', 'dedicated', 'inbound'] as const;

/** Numbers that could be bought, hidden in part, or for each area code whether there is one (operationId listAvailableBlooioNumbers). */
export const getAvailable: Operation = {
	name: 'Get Available',
	value: 'getAvailable',
	action: 'Get numbers that can be bought',
	description:
		'Get the area codes in which Blooio has numbers to sell; what you buy, you buy in its dashboard',
	fields: [
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'options',
			default: 'shared',
			description: 'What kind of number it is to be',
			options: [
				{ name: 'Dedicated', value: 'dedicated', description: 'For you alone' },
				{ name: 'Inbound', value: 'inbound', description: 'To answer people who write first' },
				{ name: 'Shared', value: 'shared', description: 'Shared with other customers' },
			],
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Area Codes',
					name: 'areaCodes',
					type: 'string',
					default: '',
					placeholder: 'e.g. 212, 415',
					description:
						'Say for each of these area codes whether there is a number. Separate them with commas.',
				},
				{
					displayName: 'Country',
					name: 'country',
					type: 'string',
					default: '',
					placeholder: 'e.g. US',
					description: 'Only numbers of this country, by its two-letter code',
				},
			],
		},
	],
	// Numbers that are hidden in part look the same: none is taken for one that came before.
	listing: { property: 'data', identity: 'phone_number', pages: 'cursor' },
	request: (parameters) => {
		const filters = parameters.collection('filters');
		const areaCodes = entriesIn(filters.optionalName('areaCodes') ?? '');
		return {
			method: 'GET',
			path: ['/channels/blooio/available'],
			query: withoutUndefined({
				type: parameters.option('plan', PLANS),
				area_codes: areaCodes.length > 0 ? areaCodes.join(',') : undefined,
				country: filters.optionalName('country'),
			}),
		};
	},
};

/** How far an order of numbers is (operationId getBlooioPurchase). */
export const getPurchase: Operation = {
	name: 'Get Purchase',
	value: 'getPurchase',
	action: 'Get a purchase of numbers',
	description: 'Get how far a purchase of numbers is, and which numbers it brought',
	fields: [
		idField(
			'Purchase ID',
			'purchaseId',
			'{{ $json.purchase_id }}',
			'ID of the purchase, as the events about purchases give it',
		),
	],
	request: (parameters) => ({
		method: 'GET',
		path: ['/channels/blooio/purchases/', id(parameters.name('purchaseId'))],
	}),
};
