import { E164, EMAIL } from '../../request/chatId';
import { forbidden } from '../../errors';
import { lookUp } from '../../lookup/lookUp';
import type { State } from '../../state';
import type { ChannelType } from '../../state/channels/types';
import { invalid, missing } from '../errors';
import type { To } from './body';

const EMERGENCY = /^\+?1?(911|112|999)$/;

/** Most people in one send. */
const MOST = 100;

/** Whom a send goes to, before its channel is known. */
export type Recipients =
	| { kind: 'one'; person: string }
	| { kind: 'several'; people: string[] }
	| { kind: 'group'; groupId: string }
	| { kind: 'contact'; identities: Array<{ identifier: string; type: ChannelType }> };

/** Reads `to`. */
export function recipientsOf(state: State, to: To): Recipients {
	if (typeof to === 'string') return { kind: 'one', person: personOf(to) };
	if (Array.isArray(to)) {
		const people = [...new Set(to.map(personOf))];
		if (people.length > MOST) throw invalid('validation_failed', `At most ${MOST} recipients.`);
		const [first] = people;
		return people.length === 1 && first !== undefined
			? { kind: 'one', person: first }
			: { kind: 'several', people };
	}
	if ('group_id' in to) {
		if (!state.groups.get(to.group_id)) throw missing('Group');
		return { kind: 'group', groupId: to.group_id };
	}
	const contact = state.channels.roster.get(to.contact_id);
	if (!contact) throw missing('Contact');
	if (contact.identities.length === 0) {
		throw invalid('validation_failed', 'The contact has no identity to send to.');
	}
	return {
		kind: 'contact',
		identities: contact.identities.map((record) => ({
			identifier: record.identifier,
			type: state.channels.roster.typeOf(record),
		})),
	};
}

/** A number in any form, an email, or an id of the provider as it is. */
export function personOf(text: string): string {
	const trimmed = text.trim();
	if (EMERGENCY.test(trimmed)) throw forbidden('Messages to emergency numbers are not allowed.');
	if (E164.test(trimmed)) return trimmed;
	if (EMAIL.test(trimmed)) return trimmed.toLowerCase();
	const { possible, e164 } = lookUp(trimmed);
	return possible && e164 !== undefined ? e164 : trimmed;
}

/** Refuses people whom this kind of channel cannot name. */
export function checkPerson(person: string, type: ChannelType): void {
	const isPhone = E164.test(person);
	const isEmail = EMAIL.test(person);
	const takes =
		type === 'blooio'
			? isPhone || isEmail
			: type === 'twilio' || type === 'whatsapp'
				? isPhone
				: !isEmail;
	if (!takes) throw invalid('validation_failed', `to: ${type} cannot reach "${person}".`);
}
