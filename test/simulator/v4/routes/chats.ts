import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { newId } from '../../ids';
import type { State } from '../../state';
import { CHANNEL_TYPES } from '../../state/channels/types';
import { imageOf } from '../../upload/imageFile';
import { acceptUploads } from '../../upload/plugin';
import { channelById } from '../channels';
import { allChats, type Chat, chatOn, findChat, noteOf } from '../chats';
import { bodyOf, queryOf } from '../checked';
import { ChannelError, invalid } from '../errors';
import { pageFields, pageOf } from '../paging';
import { checkPerson, personOf } from '../send/recipients';
import { chatView, createdView } from '../views/chat';

const listQuery = z
	.object({
		...pageFields,
		type: z.enum(CHANNEL_TYPES).optional(),
		state: z.enum(['open', 'closed', 'blocked', 'deprecated']).optional(),
		channel_id: z.string().optional(),
		contact_id: z.string().optional(),
	})
	.strict();

const createSchema = z.object({ channel_id: z.string(), to: z.string().min(1) }).strict();

const updateSchema = z
	.object({
		state: z.enum(['open', 'closed']).optional(),
		metadata: z.record(z.unknown()).optional(),
	})
	.strict();

const typingSchema = z
	.object({ state: z.enum(['started', 'stopped']).default('started') })
	.strict();

interface Path {
	Params: { chatId: string };
}

/** Conversations and what they show besides messages. */
export const chatRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		await acceptUploads(app);
		const ONE = '/chats/:chatId';
		const BACKGROUND = `${ONE}/background`;
		const find = ({ params }: FastifyRequest<Path>) => findChat(state, params.chatId);
		const view = (chat: Chat) => ({ data: chatView(state, chat) });

		app.get('/chats', async (request) => {
			const query = queryOf(listQuery, request);
			const selected = allChats(state).filter((chat) => {
				const {
					channel_type: type,
					channel_id: id,
					contact_id: contact,
					...own
				} = chatView(state, chat);
				return (
					(query.type === undefined || query.type === type) &&
					(query.state === undefined || query.state === own.state) &&
					(query.channel_id === undefined || query.channel_id === id) &&
					(query.contact_id === undefined || query.contact_id === contact)
				);
			});
			const { entries, ...rest } = pageOf(selected, query, ({ id }) => id);
			return { data: entries.map((chat) => chatView(state, chat)), ...rest };
		});

		app.post('/chats', async (request, reply) => {
			const { channel_id: channelId, to } = bodyOf(createSchema, request);
			const channel = channelById(state, channelId);
			const person = personOf(to);
			checkPerson(person, channel.type);
			const chat = chatOn(channel, person);
			const made = createdView(state, chat);
			noteOf(state, chat);
			return await reply.code(made.created ? 201 : 200).send(made);
		});

		app.get<Path>(ONE, async (request) => view(find(request)));

		app.patch<Path>(ONE, async (request) => {
			const change = bodyOf(updateSchema, request);
			if (Object.keys(change).length === 0) {
				throw invalid('validation_failed', 'At least one field is required.');
			}
			const chat = find(request);
			const note = noteOf(state, chat);
			note.metadata = { ...note.metadata, ...change.metadata };
			const isClosing = change.state === 'closed' && !note.isClosed;
			if (change.state !== undefined) note.isClosed = change.state === 'closed';
			if (isClosing) state.happenings.tell({ kind: 'chat closed', chatId: chat.id });
			return view(chat);
		});

		app.post<Path>(`${ONE}/typing`, async (request) => {
			const { state: typing } = bodyOf(typingSchema, request);
			const chat = act(request);
			const at = state.clock();
			state.chatSettings.of(chat.person).typingSince = typing === 'started' ? at : null;
			return { data: { chat_id: chat.id, state: typing, at } };
		});

		app.delete<Path>(`${ONE}/typing`, async (request) => {
			const chat = act(request);
			state.chatSettings.of(chat.person).typingSince = null;
			return { data: { chat_id: chat.id, state: 'stopped', at: state.clock() } };
		});

		app.post<Path>(`${ONE}/read`, async (request) => {
			const chat = act(request);
			const at = (state.chatSettings.of(chat.person).readAt = state.clock());
			return { data: { chat_id: chat.id, read: true, at } };
		});

		app.post<Path>(`${ONE}/contact-card`, async (request) => {
			const chat = act(request);
			state.chatSettings.of(chat.person).isCardStaged = true;
			return { data: { chat_id: chat.id, shared: true, at: state.clock() } };
		});

		app.get<Path>(BACKGROUND, async (request) => {
			const { id, person } = find(request);
			const { background, backgroundVersion } = state.chatSettings.of(person);
			return {
				data: {
					chat_id: id,
					has_background: background !== null,
					background_id: background?.backgroundId ?? null,
					background_version: backgroundVersion,
					background_url: background?.url ?? null,
				},
			};
		});

		app.put<Path>(BACKGROUND, async (request) => {
			const { id, person } = find(request);
			const { digest, extension } = await imageOf(request, 'background');
			const setting = state.chatSettings.of(person);
			const backgroundId = newId('bg');
			const url = `https://media.blooio.example/backgrounds/${backgroundId}.${extension}`;
			setting.background = { backgroundId, url, digest };
			setting.backgroundVersion = (setting.backgroundVersion ?? 0) + 1;
			return { data: { chat_id: id, background_id: backgroundId, background_url: url } };
		});

		app.delete<Path>(BACKGROUND, async (request) => {
			const { id, person } = find(request);
			state.chatSettings.of(person).background = null;
			return { data: { chat_id: id, removed: true } };
		});

		/** The chat of what only Blooio's own channels do, with a device that does it. */
		function act(request: FastifyRequest<Path>): Chat {
			const chat = find(request);
			if (chat.channel.type !== 'blooio') {
				throw new ChannelError(
					409,
					'unsupported_for_channel_type',
					`${chat.channel.type} channels do not support this.`,
				);
			}
			state.devices.check(chat.person);
			return chat;
		}
	};
