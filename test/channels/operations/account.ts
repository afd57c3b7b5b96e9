import {
	count,
	maybeText,
	oneOf,
	type Part,
	flag,
	item,
	listOf,
	object,
	type OperationPart,
	pageQuery,
	page,
	ref,
	done,
	text,
	untyped,
	whole,
} from '../parts';

const CARD = '/me/numbers/{number}/contact-card';

/** Account, numbers, whereabouts, phone numbers. */
export const accountOperations: OperationPart[] = [
	{ call: 'getMe GET /me', answers: { 200: item(untyped) } },
	{
		call: 'getMyDefaultPriority GET /me/priority',
		answers: { 200: item({ anyOf: [ref('Priority'), { type: 'null' }] }) },
		errors: [400],
	},
	{ call: 'listNumbers GET /me/numbers', answers: { 200: whole(untyped) } },
	{ call: `getContactCard GET ${CARD}`, answers: { 200: item(untyped) }, errors: [404] },
	{
		call: `updateContactCard PUT ${CARD}`,
		body: {
			...object({
				first_name: text,
				last_name: text,
				avatar: text,
				sharing: object({ enabled: flag, audience: text, name_format: text }),
			}),
			minProperties: 1,
		},
		answers: { 200: item(untyped) },
		errors: [422],
	},
	{
		call: `uploadContactCardAvatar POST ${CARD}/avatar`,
		file: 'avatar',
		answers: { 200: item(untyped) },
		errors: [400],
	},
	{
		call: 'requestCallForwarding POST /me/numbers/{number}/call-forwarding',
		body: object({ forward_to: { type: 'string', pattern: '^\\+1[2-9]\\d{9}$' } }, ['forward_to']),
		answers: { 200: item(untyped) },
		errors: [403, 422],
	},
	{ call: 'listLocationContacts GET /location/contacts', answers: { 200: whole(untyped) } },
	{
		call: 'refreshLocationContactsGet GET /location/contacts/refresh',
		answers: { 200: item(untyped) },
	},
	{
		call: 'refreshLocationContacts POST /location/contacts/refresh',
		answers: { 200: item(untyped) },
	},
	{
		call: 'getLocationContact GET /location/contacts/{handle}',
		answers: { 200: item(untyped) },
		errors: [404],
	},
	{
		call: 'lookupPhoneNumber GET /phone-numbers/lookup',
		query: { number: text },
		needs: ['number'],
		answers: { 200: item(untyped) },
		errors: [403],
	},
	{
		call: 'lookupPhoneNumberPost POST /phone-numbers/lookup',
		body: object({ number: text }, ['number']),
		answers: { 200: item(untyped) },
		errors: [400, 403],
	},
	{
		call: 'batchLookupPhoneNumbers POST /phone-numbers/batch',
		body: object({ numbers: { ...listOf(text), maxItems: 100 } }, ['numbers']),
		answers: { 200: whole(untyped) },
		errors: [400, 403, 422],
	},
];

/** Numbers that may be bought: what there is, or whether there are some with certain area codes. */
const offers: Part = object(
	{
		data: listOf({
			anyOf: [
				object(
					{
						masked_national: maybeText,
						area_code: maybeText,
						country_code: maybeText,
						phone_number_country: maybeText,
						location: text,
					},
					['masked_national'],
				),
				object(
					{
						area_code: text,
						matched: flag,
						custom_order: flag,
						auto_assigned: flag,
						zip_code: text,
					},
					['matched'],
				),
			],
		}),
		matched_count: count,
		custom_order_count: count,
		has_more: flag,
		next_cursor: maybeText,
	},
	['data'],
);

/** Channels and the orders in which they are tried. */
export const channelOperations: OperationPart[] = [
	{
		call: 'listChannels GET /channels',
		query: { type: ref('ChannelType'), status: ref('ChannelStatus'), ...pageQuery },
		answers: { 200: page(ref('Channel')) },
		errors: [400],
	},
	{
		call: 'listAvailableBlooioNumbers GET /channels/blooio/available',
		query: {
			type: oneOf('shared', 'dedicated', 'inbound'),
			area_codes: text,
			country: text,
			limit: pageQuery.limit ?? text,
		},
		answers: { 200: offers },
		errors: [400, 403],
	},
	{
		call: 'getBlooioPurchase GET /channels/blooio/purchases/{purchaseId}',
		answers: {
			200: item(object({ purchase_id: text, status: text, allocations: listOf(untyped) })),
		},
		errors: [400, 403, 404],
	},
	{
		call: 'getChannel GET /channels/{channel}',
		answers: { 200: item(ref('Channel')) },
		errors: [404],
	},
	{
		call: 'getChannelCapabilities GET /channels/{channel}/capabilities',
		answers: {
			200: item(
				object({ channel_id: text, type: ref('ChannelType'), capabilities: ref('Capabilities') }, [
					'channel_id',
					'capabilities',
				]),
			),
		},
		errors: [404],
	},
	{
		call: 'updateChannelProfile PUT /channels/{channel}/profile',
		body: ref('Profile'),
		answers: { 200: item(ref('Channel')) },
		errors: [400, 404, 422],
	},
	{
		call: 'listPriorities GET /priorities',
		query: pageQuery,
		answers: { 200: page(ref('Priority')) },
		errors: [400],
	},
	{
		call: 'createPriority POST /priorities',
		body: ref('NewPriority'),
		answers: { 201: item(ref('Priority')) },
		errors: [400, 404, 422],
	},
	{
		call: 'getPriority GET /priorities/{priorityId}',
		answers: { 200: item(ref('Priority')) },
		errors: [404],
	},
	{
		call: 'updatePriority PATCH /priorities/{priorityId}',
		body: ref('PriorityChange'),
		answers: { 200: item(ref('Priority')) },
		errors: [404, 422],
	},
	{
		call: 'deletePriority DELETE /priorities/{priorityId}',
		answers: { 200: done('deleted') },
		errors: [404],
	},
];
