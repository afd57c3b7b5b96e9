import type { FastifyRequest } from 'fastify';
import { notFound } from '../../errors';
import { handleOf } from '../../request/handle';
import type { State } from '../../state';
import type { ContactRecord } from '../../state/people/contacts';

/** The contact that a request's path names (ContactIdParam: a phone number or an email). */
export function contactOf(state: State, request: FastifyRequest): ContactRecord {
	const contact = state.contacts.get(handleOf(request, 'contacts', 'contactId').id);
	if (!contact) throw notFound('Contact not found.');
	return contact;
}
