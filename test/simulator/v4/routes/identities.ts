import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { State } from '../../state';
import { identityId, type RosterContact } from '../../state/channels/roster';
import { CHANNEL_TYPES } from '../../state/channels/types';
import type { ContactRecord } from '../../state/people/contacts';
import { capabilitiesView } from '../../views/capabilities';
import { typeOf } from '../../request/handle';
import { keyOf } from '../../exchange/exchange';
import { allChats, messagesIn } from '../chats';
import { bodyOf, queryOf } from '../checked';
import { ChannelError, FlatError, invalid, missing } from '../errors';
import { eventsOfMessage } from '../events/feed';
import { pageFields, pageOf } from '../paging';
import { messageView } from '../views/message';
import { identityView } from '../views/people';
import { contactOf, identifierOf } from './contacts';

const attachSchema = z
	.object({
		identifier: z.string(),
		channel_type: z.enum(CHANNEL_TYPES).optional(),
		channel_id: z.string().optional(),
	})
	.strict();

const changeSchema = z.object({ identifier: z.string(), name: z.string().nullish() }).strict();

const timelineQuery = z
	.object({ ...pageFields, include_events: z.enum(['true', 'false']).default('false') })
	.strict();

const tagsSchema = z
	.object({ tags: z.array(z.string().min(1)).optional(), tag: z.string().min(1).optional() })
	.strict();

interface Path {
	Params: { contactId: string; identityId: string; tag: string };
}

/** What belongs to a contact: identities, capabilities, timeline, tags. */
export const identityRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const { roster } = state.channels;
		const ONE = '/contacts/:contactId';
		const find = (request: FastifyRequest<Path>) => contactOf(state, request);
		const tagsOf = (contact: RosterContact) => ({ data: contact.tags });

		app.get<Path>(`${ONE}/identities`, async (request) => {
			const { id, identities } = find(request);
			const data = identities.map((record) => identityView(state, id, record));
			return { data, has_more: false, next_cursor: null };
		});

		app.post<Path>(`${ONE}/identities`, async (request, reply) => {
			const { identifier, channel_type: type } = bodyOf(attachSchema, request);
			const contact = find(request);
			const record = newRecord(identifier);
			roster.attach(contact.id, record, type);
			return await reply.code(201).send({ data: identityView(state, contact.id, record) });
		});

		app.patch<Path>(`${ONE}/identities/:identityId`, async (request) => {
			const { identifier, name } = bodyOf(changeSchema, request);
			const contact = find(request);
			const record = identityOf(request, contact);
			const type = roster.typeOf(record);
			const next = identifierOf(identifier) === record.identifier ? record : newRecord(identifier);
			if (next !== record) {
				roster.attach(contact.id, next, type);
				state.contacts.rename(next, record.name);
				state.contacts.delete(record);
			}
			if (name !== undefined) state.contacts.rename(next, name);
			return { data: identityView(state, contact.id, next) };
		});

		app.delete<Path>(`${ONE}/identities/:identityId`, async (request) => {
			const contact = find(request);
			const record = identityOf(request, contact);
			roster.detach(contact, record);
			return { data: { id: identityId(record), detached: true } };
		});

		app.get<Path>(`${ONE}/capabilities`, async (request) => {
			const contact = find(request);
			const hasLine = keyOf(request).numbers.some(
				({ pool, isActive }) => pool === 'blooio' && isActive,
			);
			if (!hasLine) {
				throw new FlatError(409, 'No active iMessage (blooio) channel is provisioned.', {
					code: 'no_active_blooio_channel',
				});
			}
			const data = contact.identities.map((record) => {
				const { identifier } = record;
				const handle = { id: identifier, type: typeOf(identifier) };
				return {
					id: identityId(record),
					channel_type: roster.typeOf(record),
					identifier,
					channel_id: null,
					capabilities: capabilitiesView(state, handle).capabilities,
				};
			});
			return { data };
		});

		app.get<Path>(`${ONE}/timeline`, async (request) => {
			const query = queryOf(timelineQuery, request);
			const contact = find(request);
			const people = contact.identities.map(({ identifier }) => identifier);
			const isTheirs = (person: string) =>
				people.includes(person) ||
				state.groups.get(person)?.participants.some((one) => people.includes(one));
			const messages = allChats(state)
				.filter(({ person }) => isTheirs(person))
				.flatMap((chat) => messagesIn(state, chat));
			const items = messages.flatMap((message) => {
				const object = messageView(state, message);
				const { id, chat_id, channel_id, channel_type } = object;
				const about = { chat_id, channel_id, channel_type };
				const entry = { type: 'message', occurred_at: message.createdAt, id, ...about, object };
				if (query.include_events === 'false') return [entry];
				const events = eventsOfMessage(state, message).map((event) => ({
					...{ type: 'message_event', occurred_at: event.occurred_at, id: event.id },
					...about,
					object: { ...event },
				}));
				return [entry, ...events];
			});
			items.sort((a, b) => b.occurred_at - a.occurred_at);
			const { entries, ...rest } = pageOf(items, query, ({ id }) => id);
			return { data: entries, ...rest };
		});

		app.get<Path>(`${ONE}/tags`, async (request) => tagsOf(find(request)));

		app.post<Path>(`${ONE}/tags`, async (request) => {
			const { tags = [], tag } = bodyOf(tagsSchema, request);
			const wanted = tag === undefined ? tags : [...tags, tag];
			if (wanted.length === 0) throw invalid('validation_failed', 'tags or tag is required');
			const contact = find(request);
			for (const one of wanted) roster.addTag(contact, one, state.clock());
			return tagsOf(find(request));
		});

		app.delete<Path>(`${ONE}/tags/:tag`, async (request) => {
			const contact = find(request);
			if (!contact.tags.includes(request.params.tag)) throw missing('Tag');
			roster.removeTag(contact, request.params.tag);
			return tagsOf(find(request));
		});

		function newRecord(identifier: string): ContactRecord {
			const id = identifierOf(identifier);
			if (state.contacts.get(id)) {
				throw new ChannelError(409, 'identity_exists', 'A contact has this identity already.');
			}
			return state.contacts.ensure(id, state.clock());
		}

		function identityOf({ params }: FastifyRequest<Path>, contact: RosterContact): ContactRecord {
			const found = contact.identities.find((one) => identityId(one) === params.identityId);
			if (!found) throw missing('Identity');
			return found;
		}
	};
