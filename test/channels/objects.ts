import {
	count,
	flag,
	listOf,
	maybeText,
	maybeTime,
	object,
	oneOf,
	type Part,
	ref,
	text,
	time,
	untyped,
} from './parts';

const identity = {
	id: text,
	channel_type: ref('ChannelType'),
	identifier: text,
	channel_id: maybeText,
	created_at: time,
};

/** Channels, people and refusals.  Fields in the second list are those that are always there. */
export const objects: Record<string, Part> = {
	/** A refusal by a route. */
	Error: object(
		{
			error: object({ code: text, message: text, details: untyped }, ['code', 'message']),
		},
		['error'],
	),
	/** A refusal before a route is reached, and three refusals of routes. */
	FlatError: object({ error: text, message: text, status: count, code: text }, ['error']),
	ChannelType: oneOf('blooio', 'twilio', 'whatsapp', 'whatsapp_business', 'rcs_business'),
	ChannelStatus: oneOf('pending_verification', 'active', 'suspended', 'banned', 'deprecated'),
	ChatState: oneOf('open', 'closed', 'blocked', 'deprecated'),
	Direction: oneOf('inbound', 'outbound'),
	Capabilities: {
		...object({
			protocols: listOf(text),
			content: listOf(text),
			actions: listOf(text),
			interactive: listOf(text),
			gates: listOf(text),
		}),
		additionalProperties: true,
	},
	Profile: object({
		display_name: maybeText,
		about: maybeText,
		email: maybeText,
		avatar: maybeText,
	}),
	/** A way to send: a number of one kind of messaging, or a named sender. */
	Channel: object(
		{
			id: text,
			type: ref('ChannelType'),
			address: maybeText,
			alias: text,
			status: ref('ChannelStatus'),
			capabilities: ref('Capabilities'),
			profile: ref('Profile'),
			created_at: time,
		},
		['id', 'type', 'status'],
	),
	/** An order of channels that sends without a sender go through. */
	Priority: object(
		{
			id: text,
			name: maybeText,
			is_default: flag,
			channels: listOf(
				object(
					{
						channel_id: text,
						type: ref('ChannelType'),
						address: maybeText,
						alias: text,
						priority: { type: 'integer', minimum: 1 },
					},
					['channel_id', 'priority'],
				),
			),
			created_at: time,
			updated_at: time,
		},
		['id', 'channels'],
	),
	Identity: object({ ...identity, contact_id: text }, ['id', 'identifier']),
	Contact: object(
		{
			id: text,
			name: maybeText,
			created_at: time,
			tags: listOf(text),
			last_message_time: maybeTime,
			last_direction: { enum: ['inbound', 'outbound', null] },
			last_text: maybeText,
			last_status: maybeText,
			identities: listOf(object(identity)),
		},
		['id'],
	),
	TimelineItem: object(
		{
			type: oneOf('message', 'message_event', 'chat_event'),
			occurred_at: time,
			id: text,
			chat_id: maybeText,
			channel_id: maybeText,
			channel_type: maybeText,
			object: untyped,
		},
		['type', 'occurred_at', 'id'],
	),
	GroupMember: object(
		{
			identity_id: text,
			contact_id: maybeText,
			role: text,
			channel_type: ref('ChannelType'),
			identifier: text,
		},
		['identity_id', 'identifier'],
	),
	Group: object(
		{
			id: text,
			channel_id: text,
			channel_type: ref('ChannelType'),
			name: maybeText,
			icon_url: maybeText,
			chat_id: maybeText,
			chat_linked: flag,
			created_at: time,
			members: listOf(ref('GroupMember')),
		},
		['id', 'channel_id'],
	),
};
