import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { badRequest, notFound } from '../../errors';
import type { State } from '../../state';
import { validate } from '../../request/validate';
import { contactOf } from './contactOf';

const tag = z.string().regex(/\S/, 'Empty');

const newTags = z.object({ tags: z.array(tag).min(1) }).strict();

/** Tags of a contact (listContactTags, addContactTags, removeContactTag). */
export const contactTagRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const ALL = '/contacts/:contactId/tags';

		app.get(ALL, async (request) => {
			const { tags } = contactOf(state, request);
			return { tags: tags.map((one) => ({ tag: one.tag, created_at: one.createdAt })) };
		});

		app.post(ALL, async (request, reply) => {
			const wanted = [...new Set(validate(newTags, request.body).tags)];
			const contact = contactOf(state, request);
			const known = new Set(contact.tags.map((one) => one.tag));
			const createdAt = state.clock();
			for (const one of wanted) if (!known.has(one)) contact.tags.push({ tag: one, createdAt });
			return await reply.code(201).send({ success: true, tags_added: wanted });
		});

		app.delete<{ Params: { tag: string } }>(`${ALL}/:tag`, async (request) => {
			const wanted = request.params.tag;
			if (!wanted.trim()) throw badRequest('tag: Empty');
			const contact = contactOf(state, request);
			const others = contact.tags.filter((one) => one.tag !== wanted);
			if (others.length === contact.tags.length) throw notFound('Tag not found.');
			contact.tags = others;
			return { success: true, deleted_at: state.clock() };
		});
	};
