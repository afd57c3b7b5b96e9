import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
	answerSchema,
	incomingSchema,
	pollSchema,
	reactionSchema,
	readingSchema,
	renamingSchema,
	sharingSchema,
	typingSchema,
	voteSchema,
} from '../../people/schemas';
import { validate } from '../../request/validate';
import type { World } from '../../world';

const chatSchema = z.object({ chat: z.string() }).passthrough();

/** What people do, from outside. */
export const controlPeople =
	({ background: { people, answers } }: World): FastifyPluginAsync =>
	async (app) => {
		app.post('/receive', async ({ body }) => {
			const { messageId } = people.receive(validate(incomingSchema, body));
			return { message_id: messageId };
		});

		app.post('/poll', async ({ body }) => {
			const { pollId } = people.sendPoll(validate(pollSchema, body));
			return { poll_id: pollId };
		});

		const on = <Schema extends z.ZodTypeAny>(
			path: string,
			schema: Schema,
			act: (given: z.output<Schema>) => void,
		): void => {
			app.post(path, async ({ body }) => {
				act(validate(schema, body));
				return { success: true };
			});
		};
		on('/react', reactionSchema, (given) => people.react(given));
		on('/vote', voteSchema, (given) => people.vote(given));
		on('/read', readingSchema, (given) => people.read(given));
		on('/type', typingSchema, (given) => people.type(given));
		on('/rename-group', renamingSchema, (given) => people.renameGroup(given));
		on('/share-contact', sharingSchema, (given) => people.shareContact(given));

		app.post('/answers', async ({ body }) => {
			const { chat, ...answer } = validate(chatSchema, body);
			answers.add(chat, validate(answerSchema, answer));
			return { success: true };
		});

		app.delete('/answers', async () => {
			answers.clear();
			return { success: true };
		});
	};
