import { z } from 'zod';
import { CHANNEL_TYPES } from '../../state/channels/types';

const https = z.string().refine((text) => /^https?:\/\/[^\s]+$/.test(text), 'Not a URL');

/** What a message may hold, by the names of the fields (MessageContentFields). */
const content = {
	text: z.string().optional(),
	format: z.enum(['plain', 'markdown']).optional(),
	attachments: z.array(https).min(1).optional(),
	carousel: z.boolean().optional(),
	parts: z
		.array(z.object({ text: z.string().optional(), url: https.optional() }).strict())
		.min(1)
		.optional(),
	rich_link: z.object({ url: https, title: z.string().optional() }).strict().optional(),
	app_clip: z
		.object({
			url: https.optional(),
			bundle_id: z.string().optional(),
			title: z.string().optional(),
		})
		.strict()
		.optional(),
	imessage_app: z
		.object({
			bundle_id: z.string(),
			team_id: z.string(),
			url: z.string(),
			app_name: z.string().optional(),
			caption: z.string().optional(),
			subcaption: z.string().optional(),
			image_url: https.optional(),
			app_store_id: z.number().int().min(1).optional(),
		})
		.strict()
		.optional(),
	poll: z
		.object({ title: z.string().min(1), options: z.array(z.string().min(1)).min(2) })
		.strict()
		.optional(),
	interactive: z.object({ kind: z.string() }).passthrough().optional(),
	template: z.object({ template_id: z.string().optional() }).passthrough().optional(),
	reply_to: z.string().optional(),
	effect: z.string().optional(),
	link_preview: z
		.object({ imageUrl: https.optional(), title: z.string().optional() })
		.strict()
		.optional(),
	badge: z.string().optional(),
	dry_run: z.boolean().optional(),
};

const recipient = z.union([
	z.string().min(1),
	z.array(z.string().min(1)).min(1),
	z.object({ contact_id: z.string() }).strict(),
	z.object({ group_id: z.string() }).strict(),
]);

/** Body of sendMessageToChat. */
export const toChatSchema = z.object(content).strict();

/** Body of sendMessageToChannel. */
export const fromChannelSchema = z.object({ ...content, to: recipient }).strict();

/** Body of sendMessage. */
export const sendSchema = z
	.object({
		...content,
		to: recipient,
		from: z.string().optional(),
		priority_id: z.string().optional(),
		channel_type: z.enum(CHANNEL_TYPES).optional(),
		hybrid: z.union([z.boolean(), z.string()]).optional(),
	})
	.strict();

/** What a send holds. */
export type Content = z.output<typeof toChatSchema>;

/** Whom it goes to. */
export type To = z.output<typeof recipient>;

/** How its sender is chosen. */
export type Routing = Pick<
	z.output<typeof sendSchema>,
	'from' | 'priority_id' | 'channel_type' | 'hybrid'
>;
