import {
	count,
	done,
	flag,
	item,
	listOf,
	maybeText,
	object,
	oneOf,
	type OperationPart,
	page,
	pageQuery,
	ref,
	text,
	untyped,
	whole,
} from '../parts';

const ONE = '/contacts/{contactId}';
const GROUP = '/groups/{groupId}';

const pagination = object({ limit: count, offset: count, total: count });

const contactPage = object(
	{
		data: listOf(ref('Contact')),
		has_more: flag,
		next_cursor: maybeText,
		pagination,
	},
	['data', 'has_more'],
);

/** People: contacts, their identities and tags. */
export const contactOperations: OperationPart[] = [
	{
		call: 'listContacts GET /contacts',
		query: {
			identifier: text,
			q: text,
			tag: text,
			sort: oneOf('recent', 'oldest', 'name_asc', 'name_desc'),
			filter: oneOf('none', 'has_tags', 'no_tags', 'inbound_last', 'outbound_last'),
			offset: { type: 'integer', minimum: 0 },
			...pageQuery,
		},
		answers: { 200: contactPage },
		errors: [400],
	},
	{
		call: 'createContact POST /contacts',
		body: ref('NewContact'),
		answers: { 201: item(ref('Contact')) },
		errors: [400, 409, 422],
	},
	{
		call: `getContact GET ${ONE}`,
		answers: { 200: item(ref('Contact')) },
		errors: [400, 404],
	},
	{
		call: `updateContact PATCH ${ONE}`,
		body: object({ name: text }, ['name']),
		answers: { 200: item(ref('Contact')) },
		errors: [404, 422],
	},
	{ call: `deleteContact DELETE ${ONE}`, answers: { 200: done('deleted') }, errors: [404] },
	{
		call: `mergeContact POST ${ONE}/merge`,
		body: object({ source_contact_id: text }, ['source_contact_id']),
		answers: { 200: item(ref('Contact')) },
		errors: [400, 404, 409, 422],
	},
	{
		call: `listContactIdentities GET ${ONE}/identities`,
		answers: { 200: page(ref('Identity')) },
		errors: [404],
	},
	{
		call: `attachContactIdentity POST ${ONE}/identities`,
		body: ref('NewIdentity'),
		answers: { 201: item(ref('Identity')) },
		errors: [404, 409, 422],
	},
	{
		call: `updateContactIdentity PATCH ${ONE}/identities/{identityId}`,
		body: object({ identifier: text, name: maybeText }, ['identifier']),
		answers: { 200: item(ref('Identity')) },
		errors: [400, 404, 409, 422],
	},
	{
		call: `detachContactIdentity DELETE ${ONE}/identities/{identityId}`,
		answers: { 200: done('detached') },
		errors: [404],
	},
	{
		call: `getContactCapabilities GET ${ONE}/capabilities`,
		answers: {
			200: whole(
				object({
					id: text,
					channel_type: ref('ChannelType'),
					identifier: text,
					channel_id: maybeText,
					capabilities: untyped,
				}),
			),
		},
		errors: [404, 409],
	},
	{
		call: `getContactTimeline GET ${ONE}/timeline`,
		query: { include_events: flag, ...pageQuery },
		answers: { 200: page(ref('TimelineItem')) },
		errors: [404],
	},
	{ call: `listContactTags GET ${ONE}/tags`, answers: { 200: whole(text) }, errors: [404] },
	{
		call: `addContactTags POST ${ONE}/tags`,
		body: object({ tags: listOf(text), tag: text }),
		answers: { 200: whole(text) },
		errors: [404, 422],
	},
	{
		call: `removeContactTag DELETE ${ONE}/tags/{tag}`,
		answers: { 200: whole(text) },
		errors: [404],
	},
];

/** Groups of people on channels that have them. */
export const groupOperations: OperationPart[] = [
	{
		call: 'listGroups GET /groups',
		query: pageQuery,
		answers: { 200: page(ref('Group')) },
	},
	{
		call: 'createGroup POST /groups',
		body: ref('NewGroup'),
		answers: { 201: item(ref('Group')) },
		errors: [400, 422],
	},
	{ call: `getGroup GET ${GROUP}`, answers: { 200: item(ref('Group')) }, errors: [404] },
	{
		call: `updateGroup PATCH ${GROUP}`,
		body: object({ name: text }, ['name']),
		answers: { 200: item(ref('Group')) },
		errors: [404, 422],
	},
	{ call: `deleteGroup DELETE ${GROUP}`, answers: { 200: done('deleted') }, errors: [404] },
	{
		call: `listGroupMembers GET ${GROUP}/members`,
		answers: { 200: whole(ref('GroupMember')) },
		errors: [404],
	},
	{
		call: `setGroupIcon POST ${GROUP}/icon`,
		file: 'icon',
		answers: { 200: item(object({ id: text, icon_url: maybeText }, ['id'])) },
		errors: [400, 404, 409],
	},
	{
		call: `removeGroupIcon DELETE ${GROUP}/icon`,
		answers: { 200: done('removed') },
		errors: [404, 409],
	},
];
