import { z } from 'zod';
import { E164 } from '../request/chatId';
import { checkCombinations } from './combinations';
import { EFFECTS } from './effects';

/** Most UTF-8 bytes of `metadata` as JSON (Message sending basics: "limited to 1KB"). */
const METADATA_BYTES = 1024;

const protocolOf = (text: string): string | null =>
	URL.canParse(text) ? new URL(text).protocol : null;

const httpUrl = z
	.string()
	.refine((url) => ['http:', 'https:'].includes(protocolOf(url) ?? ''), 'Not an http(s) URL');

const httpsUrl = z.string().refine((url) => protocolOf(url) === 'https:', 'Not an https URL');

const linkPreview = z
	.object({ image_url: httpsUrl.optional(), title: z.string().max(200).optional() })
	.strict();

const attachment = z.union([
	httpUrl,
	z.object({ url: httpUrl, name: z.string().min(1).optional() }).strict(),
]);

const part = z
	.object({
		text: z.string().min(1).optional(),
		mention: z.string().min(1).optional(),
		url: httpUrl.optional(),
		name: z.string().min(1).optional(),
		link_preview: linkPreview.nullish(),
	})
	.strict();

const effect = z
	.string()
	.transform((name) => name.trim().toLowerCase().replace(/\s+/g, '-'))
	.refine((name) => EFFECTS.includes(name), `Unknown effect, expected one of ${EFFECTS.join(', ')}`)
	.transform((name) => (name === 'none' ? null : name));

const replyTo = z
	.object({
		message_id: z.string().optional(),
		guid: z.string().optional(),
		part_index: z.number().int().min(0).optional(),
	})
	.strict();

const metadata = z
	.record(z.unknown())
	.refine(
		(value) => Buffer.byteLength(JSON.stringify(value)) <= METADATA_BYTES,
		`Larger than ${METADATA_BYTES} bytes as JSON`,
	);

/** Body of a send: schema SendMessageRequest, and `metadata` of the documents. */
export const sendBodySchema = z
	.object({
		text: z.union([z.string(), z.array(z.string().min(1)).min(1)]).optional(),
		attachments: z.array(attachment).optional(),
		metadata: metadata.optional(),
		use_typing_indicator: z.boolean().optional(),
		from_number: z.string().regex(E164, 'Not a phone number in E.164 format').optional(),
		share_contact: z.boolean().optional(),
		parts: z.array(part).min(1).optional(),
		link_preview: linkPreview.nullish(),
		effect: effect.nullish(),
		reply_to: replyTo.nullish(),
	})
	.strict()
	.superRefine(checkCombinations);

/** Body of a send after validation. */
export type SendBody = z.output<typeof sendBodySchema>;
