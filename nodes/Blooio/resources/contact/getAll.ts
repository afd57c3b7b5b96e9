import type { Operation } from '../../engine/operation';
import { filtersOf, nameFilters, NAME_SORTS } from '../../fields/filters';
import { plainTag, tagsOf } from '../../schemas/answers/tags';

/** `GET /contacts` (OpenAPI operationId listContacts). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description:
		'Get the contacts of the organization, or search them by name, phone number or email',
	fields: [
		{
			...nameFilters,
			options: [
				...(nameFilters.options ?? []),
				{
					displayName: 'Tags',
					name: 'tags',
					type: 'string',
					default: '',
					placeholder: 'e.g. vip, priority',
					description:
						'Return only contacts that have all of these tags, separated by commas. The node looks through the whole list for them.',
				},
			],
		},
	],
	listing: { property: 'contacts', identity: 'contact_id', pages: 'offset' },
	request: (parameters) => {
		const wanted = parameters.collection('filters').list('tags', { commas: true }).map(plainTag);
		return {
			method: 'GET',
			path: ['/contacts'],
			query: filtersOf(parameters, NAME_SORTS),
			...(wanted.length > 0 && {
				counts: (contact) => {
					const tags = tagsOf(contact).map(plainTag);
					return wanted.every((tag) => tags.includes(tag));
				},
			}),
		};
	},
};
