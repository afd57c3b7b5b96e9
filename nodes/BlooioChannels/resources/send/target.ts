import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../../Blooio/engine/parameters';
import { id, type ApiRequest } from '../../../Blooio/engine/operation';
import { InvalidInput } from '../../../Blooio/errors/invalidInput';
import { person } from '../../../Blooio/fields/person';
import { slowLoad } from '../../../Blooio/fields/locators/locator';
import { parseRecipient } from '../../../Blooio/schemas/address/recipient';
import { entriesIn } from '../../../Blooio/schemas/textList';

/** Most people in one send (sendMessage: fan-out). */
const MOST = 100;

/** Whom a message is for. */
export const toField: INodeProperties = {
	displayName: 'To',
	name: 'to',
	type: 'resourceLocator',
	default: { mode: 'phone', value: '' },
	required: true,
	description:
		'Who gets the message. An expression may give a phone number, email, contact ID, group ID, chat ID or list of recipients in any of these modes.',
	modes: [
		...person.modes,
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a person or group...',
			hint: 'To a group, Send From must be the channel of the group, or Hybrid',
			typeOptions: {
				searchListMethod: 'searchRecipients',
				searchable: true,
				slowLoadNotice: slowLoad('the person', 'Phone'),
			},
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. ct_abc123',
			hint: 'Of a contact (ct_), group (grp_) or chat (chat_), whose own channel then sends',
		},
		{
			displayName: 'Multiple',
			name: 'multiple',
			type: 'string',
			placeholder: 'e.g. +15551234567, +15559876543',
			hint: 'Separated by commas. iMessage and WhatsApp make a group of them; on other channels each gets a message.',
		},
		{
			displayName: 'Provider ID',
			name: 'provider',
			type: 'string',
			placeholder: 'e.g. customer-12345',
			hint: 'What WhatsApp Business or RCS Business calls the person',
		},
	],
};

/** Whom a request is for: a chat, whose channel sends, or what goes into `to`. */
export interface Target {
	chatId?: string;
	to?: string | string[] | IDataObject;
	/** Its name among the items for one recipient, which keep their order. */
	identity: string;
}

const modeOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null ? Reflect.get(value, 'mode') : undefined;

/**
 * Reads To: prefixes tell IDs in every mode.
 *
 * @throws InvalidInput for what is no recipient
 */
export function targetOf(parameters: Parameters): Target {
	const place = parameters.place('to');
	const mode = modeOf(parameters.raw('to'));
	const given = parameters.addresses('to');
	const entries = mode === 'provider' ? given : given.flatMap(entriesIn);
	const [first] = entries;
	if (first === undefined || first.trim() === '') {
		throw new InvalidInput(
			`${place.field} is empty`,
			'Fill it in, or check the expression behind it',
			place.field,
		);
	}
	if (entries.length === 1) {
		const text = first.trim();
		if (text.startsWith('chat_')) return { chatId: text, identity: text };
		if (text.startsWith('ct_')) return { to: { contact_id: text }, identity: text };
		if (text.startsWith('grp_')) return { to: { group_id: text }, identity: text };
	}
	const people = entries.map((entry) =>
		mode === 'provider' ? entry.trim() : parseRecipient(entry, place),
	);
	const unique = [...new Set(people)];
	if (unique.length > MOST) {
		throw new InvalidInput(
			`${place.field} has ${unique.length} recipients`,
			`Send to at most ${MOST} at once, e.g. with one item for each`,
			place.field,
		);
	}
	const [person = ''] = unique;
	return unique.length === 1
		? { to: person, identity: person }
		: { to: unique, identity: [...unique].sort().join(',') };
}

/** Where the request goes. */
export const pathOf = ({ chatId }: Target): ApiRequest['path'] =>
	chatId === undefined ? ['/messages'] : ['/chats/', id(chatId), '/messages'];
