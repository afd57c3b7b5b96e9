import { address, flag, listOf, object, oneOf, type Part, text } from './parts';

const filled: Part = { type: 'string', minLength: 1 };

/** What a message may hold; exactly one kind, apart from text with files. */
const content: Record<string, Part> = {
	text,
	format: oneOf('plain', 'markdown'),
	attachments: listOf(address, 1),
	carousel: flag,
	parts: listOf(object({ text, url: address }), 1),
	rich_link: object({ url: address, title: text }, ['url']),
	app_clip: object({ url: address, bundle_id: text, title: text }),
	imessage_app: object(
		{
			bundle_id: text,
			team_id: text,
			url: text,
			app_name: text,
			caption: text,
			subcaption: text,
			image_url: address,
			app_store_id: { type: 'integer', minimum: 1 },
		},
		['bundle_id', 'team_id', 'url'],
	),
	poll: object({ title: filled, options: listOf(filled, 2) }, ['title', 'options']),
	interactive: {
		...object({ kind: text }, ['kind']),
		additionalProperties: true,
	},
	template: { ...object({ template_id: text }), additionalProperties: true },
	reply_to: text,
	effect: text,
	link_preview: object({ imageUrl: address, title: text }),
	badge: oneOf('sent_with_siri', 'sent_with_facetime'),
};

const recipient: Part = {
	oneOf: [
		text,
		listOf(text),
		object({ contact_id: text }, ['contact_id']),
		object({ group_id: text }, ['group_id']),
	],
};

const priorityChannels = listOf(
	{
		oneOf: [
			text,
			object({ channel_id: text, priority: { type: 'integer', minimum: 1 } }, ['channel_id']),
		],
	},
	1,
);

const channelType: Part = { $ref: '#/components/schemas/ChannelType' };

/** What operations take. */
export const bodies: Record<string, Part> = {
	Send: object(
		{
			...content,
			to: recipient,
			from: text,
			priority_id: text,
			channel_type: channelType,
			hybrid: { oneOf: [flag, text] },
			dry_run: flag,
		},
		['to'],
	),
	SendFromChannel: object({ ...content, to: recipient, dry_run: flag }, ['to']),
	SendToChat: object({ ...content, dry_run: flag }),
	SendPoll: object({ title: text, options: listOf(text, 2) }, ['title', 'options']),
	Vote: object({ option_index: { type: 'integer', minimum: 0 }, option: text }),
	NewPriority: object({ name: text, is_default: flag, channels: priorityChannels }, ['channels']),
	PriorityChange: object({ name: text, is_default: flag, channels: priorityChannels }),
	NewContact: object({
		name: { type: ['string', 'null'] },
		identifier: text,
		channel_type: channelType,
		channel_id: text,
	}),
	NewIdentity: object({ identifier: text, channel_type: channelType, channel_id: text }, [
		'identifier',
	]),
	NewGroup: object(
		{
			channel_id: text,
			members: listOf({ oneOf: [text, object({ identifier: text }, ['identifier'])] }, 1),
			name: text,
		},
		['channel_id', 'members'],
	),
	NewWebhook: object(
		{
			url: address,
			api_key: text,
			integration_id: text,
			channel_id: text,
			channel_type: channelType,
		},
		['url'],
	),
};
