import { z } from 'zod';

const text = z.string().nullish().catch(undefined);

const messageSchema = z.object({
	/** The organization's own number that sent or received it. */
	internal_id: text,
	direction: text,
	status: text,
	protocol: text,
	/** Epoch ms. */
	time_sent: z.number().optional().catch(undefined),
});

const listSchema = z.object({ messages: z.array(z.unknown()) });

/**
 * The messages of an answer of `GET /chats/{chatId}/messages` (OpenAPI schema Message), as far as
 * the node itself reads them. Entries that are no objects are left out.
 */
export function messagesOf(body: unknown): Array<z.output<typeof messageSchema>> {
	const list = listSchema.safeParse(body);
	return (list.success ? list.data.messages : []).flatMap((entry) => {
		const message = messageSchema.safeParse(entry);
		return message.success ? [message.data] : [];
	});
}
