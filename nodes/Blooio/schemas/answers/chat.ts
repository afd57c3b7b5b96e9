import { z } from 'zod';

const time = z.number().nullish().catch(undefined);

/** What can stand in a path: something, no step to elsewhere, no half of a character. */
const PATH_SEGMENT = /^(?!\.{1,2}$)[^\p{Surrogate}]+$/u;

const chatSchema = z.object({
	id: z.string().regex(PATH_SEGMENT),
	/** Epoch ms; `undefined` where the answer does not say. */
	last_message_time: time,
	/** Epoch ms; `null` where nothing was ever sent. */
	last_outbound_time: time,
});

const listSchema = z.object({ chats: z.array(z.unknown()) });

/**
 * The chats of an answer of `GET /chats` (OpenAPI schema Chat), as far as the node itself reads
 * them. Entries without a usable ID are left out.
 */
export function chatsIn(body: unknown): Array<z.output<typeof chatSchema>> {
	const list = listSchema.safeParse(body);
	return (list.success ? list.data.chats : []).flatMap((entry) => {
		const chat = chatSchema.safeParse(entry);
		return chat.success ? [chat.data] : [];
	});
}
