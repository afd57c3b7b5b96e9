import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { conflict } from '../../errors';
import { handleOf } from '../../request/handle';
import { pageFields, pageOf } from '../../request/paging';
import type { State } from '../../state';
import type { ContactRecord } from '../../state/people/contacts';
import { validate } from '../../request/validate';
import { capabilitiesView } from '../../views/capabilities';
import { contactRecordView } from '../../views/contact';
import { handleField } from '../bodies';
import { contactOf } from './contactOf';
import { activeNumberOf } from '../control/deviceOf';

const listQuery = z
	.object({
		...pageFields,
		q: z.string().optional(),
		sort: z.enum(['recent', 'oldest', 'name_asc', 'name_desc']).default('recent'),
	})
	.strict();

const newContact = z.object({ identifier: handleField, name: z.string().optional() }).strict();

const contactChange = z.object({ name: z.string().nullable().optional() }).strict();

/**
 * Contacts (listContacts, createContact, getContact, updateContact, deleteContact,
 * getContactCapabilities).
 */
export const contactRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const ONE = '/contacts/:contactId';
		const { contacts } = state;

		app.get('/contacts', async (request) => {
			const { entries, pagination } = list(state, validate(listQuery, request.query));
			return { contacts: entries.map((one) => contactRecordView(state, one)), pagination };
		});

		app.post('/contacts', async (request, reply) => {
			const { identifier, name } = validate(newContact, request.body);
			if (contacts.get(identifier)) throw conflict('Contact already exists.');
			const contact = contacts.ensure(identifier, state.clock(), name ?? null);
			return await reply.code(201).send(contactRecordView(state, contact));
		});

		app.get(ONE, async (request) => contactRecordView(state, contactOf(state, request)));

		app.patch(ONE, async (request) => {
			const { name } = validate(contactChange, request.body);
			const contact = contactOf(state, request);
			if (name !== undefined) contacts.rename(contact, name);
			return contactRecordView(state, contact);
		});

		app.delete(ONE, async (request) => {
			contacts.delete(contactOf(state, request));
			return { success: true, deleted_at: state.clock() };
		});

		app.get(`${ONE}/capabilities`, async (request) => {
			const handle = handleOf(request, 'contacts', 'contactId');
			activeNumberOf(state, request, handle.id);
			return capabilitiesView(state, handle);
		});
	};

/** "Matched against identifier or name" (listContacts); without a search, only the page is read. */
function list({ contacts }: State, query: z.output<typeof listQuery>) {
	const { q, sort, limit, offset } = query;
	if (q) return pageOf(contacts.all(sort).filter(matches(q)), query);
	const pagination = { limit, offset, total: contacts.size };
	return { entries: contacts.page(sort, offset, limit), pagination };
}

const matches = (q: string) => {
	const wanted = q.toLowerCase();
	return ({ identifier, name }: ContactRecord): boolean =>
		identifier.includes(wanted) || (name ?? '').toLowerCase().includes(wanted);
};
