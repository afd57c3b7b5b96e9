import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readHandle } from '../../request/handle';
import type { State } from '../../state';
import type { RosterContact } from '../../state/channels/roster';
import { CHANNEL_TYPES } from '../../state/channels/types';
import { bodyOf, queryOf } from '../checked';
import { ChannelError, FlatError, invalid, missing } from '../errors';
import { pageFields, pageOf } from '../paging';
import { personOf } from '../send/recipients';
import { contactView } from '../views/people';

const listQuery = z
	.object({
		...pageFields,
		identifier: z.string().optional(),
		q: z.string().optional(),
		tag: z.string().optional(),
		sort: z.enum(['recent', 'oldest', 'name_asc', 'name_desc']).optional(),
		filter: z.enum(['none', 'has_tags', 'no_tags', 'inbound_last', 'outbound_last']).optional(),
		offset: z.coerce.number().int().min(0).optional(),
	})
	.strict();

type ListQuery = z.output<typeof listQuery>;

const createSchema = z
	.object({
		name: z.string().nullish(),
		identifier: z.string().optional(),
		channel_type: z.enum(CHANNEL_TYPES).optional(),
		channel_id: z.string().optional(),
	})
	.strict();

const renameSchema = z.object({ name: z.string() }).strict();
const mergeSchema = z.object({ source_contact_id: z.string() }).strict();

interface Path {
	Params: { contactId: string };
}

/** The contact of a path; a 400 for what is no id of one. */
export function contactOf(state: State, { params }: FastifyRequest<Path>): RosterContact {
	return findContact(state, params.contactId);
}

function findContact(state: State, id: string): RosterContact {
	if (!id.startsWith('ct_')) throw missing('Contact');
	const found = state.channels.roster.get(id);
	if (!found) throw missing('Contact');
	return found;
}

/** An address in the form in which it is kept; 422 for what is none. */
export function identifierOf(text: string): string {
	const handle = readHandle(personOf(text));
	if (!handle) throw invalid('validation_failed', 'identifier: expected a phone number or email');
	return handle.id;
}

/** Contacts (list, create, get, update, delete, merge). */
export const contactRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const { roster } = state.channels;
		const ONE = '/contacts/:contactId';
		const find = (request: FastifyRequest<Path>) => contactOf(state, request);
		const view = (contact: RosterContact) => contactView(state, contact);

		app.get('/contacts', async (request) => {
			const query = queryOf(listQuery, request);
			const { offset = 0, limit, cursor } = query;
			const isByOffset = [query.offset, query.q, query.tag, query.sort, query.filter].some(
				(value) => value !== undefined,
			);
			if (isByOffset && cursor !== undefined) {
				throw new ChannelError(400, 'bad_request', 'offset and cursor exclude each other.');
			}
			const selected = select(query);
			if (!isByOffset) {
				const { entries, ...rest } = pageOf(selected, query, ({ id }) => id);
				return { data: entries.map(view), ...rest };
			}
			return {
				data: selected.slice(offset, offset + limit).map(view),
				has_more: offset + limit < selected.length,
				next_cursor: null,
				pagination: { limit, offset, total: selected.length },
			};
		});

		app.post('/contacts', async (request, reply) => {
			const { name = null, identifier, channel_type: type } = bodyOf(createSchema, request);
			const now = state.clock();
			if (identifier === undefined) {
				const bare = findContact(state, roster.addBare(name, now));
				return await reply.code(201).send({ data: view(bare) });
			}
			const id = identifierOf(identifier);
			if (state.contacts.get(id)) {
				throw new ChannelError(409, 'identity_exists', 'A contact has this identity already.');
			}
			const record = state.contacts.ensure(id, now, name);
			roster.attach(roster.ownerOf(record), record, type);
			const made = findContact(state, roster.ownerOf(record));
			return await reply.code(201).send({ data: view(made) });
		});

		app.get<Path>(ONE, async (request) => ({ data: view(find(request)) }));

		app.patch<Path>(ONE, async (request) => {
			const { name } = bodyOf(renameSchema, request);
			const contact = find(request);
			roster.rename(contact, name);
			return { data: view(find(request)) };
		});

		app.delete<Path>(ONE, async (request) => {
			const contact = find(request);
			roster.delete(contact);
			return { data: { id: contact.id, deleted: true } };
		});

		app.post<Path>(`${ONE}/merge`, async (request) => {
			const { source_contact_id: sourceId } = bodyOf(mergeSchema, request);
			const survivor = find(request);
			if (sourceId === survivor.id) {
				throw new FlatError(400, 'Cannot merge a contact into itself', {
					code: 'cannot_merge_self',
				});
			}
			const before = roster.mergedInto.get(sourceId);
			if (before !== undefined && before !== survivor.id) {
				throw new FlatError(409, 'Contact has already been merged', {
					code: 'contact_already_merged',
				});
			}
			if (before === undefined) {
				roster.merge(survivor, findContact(state, sourceId));
				const contactId = survivor.id;
				state.happenings.tell({ kind: 'contacts merged', contactId, sourceId });
			}
			return { data: view(find(request)) };
		});

		function select({ identifier, q, tag, sort, filter }: ListQuery): RosterContact[] {
			const wanted = identifier === undefined ? undefined : personOf(identifier);
			const words = q?.toLowerCase();
			const selected = roster.all().filter((contact) => {
				const { identities, tags, name } = contact;
				if (wanted !== undefined && !identities.some((one) => one.identifier === wanted)) {
					return false;
				}
				if (tag !== undefined && !tags.some((one) => one.toLowerCase() === tag.toLowerCase())) {
					return false;
				}
				const texts = [name ?? '', ...tags, ...identities.map((one) => one.identifier)];
				if (words && !texts.some((text) => text.toLowerCase().includes(words))) return false;
				return filter === undefined || filter === 'none' || passes(contact, filter);
			});
			const names = new Intl.Collator('en');
			if (sort === 'name_asc' || sort === 'name_desc') {
				selected.sort((a, b) => names.compare(a.name ?? '', b.name ?? ''));
			} else selected.sort((a, b) => a.createdAt - b.createdAt);
			return sort === 'oldest' || sort === 'name_asc' ? selected : selected.reverse();
		}

		function passes(contact: RosterContact, filter: string): boolean {
			if (filter === 'has_tags') return contact.tags.length > 0;
			if (filter === 'no_tags') return contact.tags.length === 0;
			const direction = filter === 'inbound_last' ? 'inbound' : 'outbound';
			return view(contact).last_direction === direction;
		}
	};
