import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../engine/parameters';
import { chatIn } from './address';
import { slowLoad } from './locators/locator';
import { person } from './person';

/** The chat to act on: the four forms that the API takes (OpenAPI parameter ChatIdParam). */
export const chatField: INodeProperties = {
	displayName: 'To',
	name: 'chatId',
	type: 'resourceLocator',
	// n8n would begin with From List, but the first recipients of most people are in no list yet.
	default: { mode: 'phone', value: '' },
	required: true,
	description:
		'Who the chat is with. An expression may give a phone number, email, group ID or list of recipients in any of these modes.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a person or group...',
			typeOptions: {
				searchListMethod: 'searchChats',
				searchable: true,
				slowLoadNotice: slowLoad('the person', 'Phone'),
			},
		},
		...person.modes,
		{
			displayName: 'Group',
			name: 'group',
			type: 'string',
			placeholder: 'e.g. grp_abc123def456',
			hint: 'The group ID. Switch to From List to search groups by name.',
		},
		{
			displayName: 'Multiple',
			name: 'multiple',
			type: 'string',
			placeholder: 'e.g. +15551234567, +15559876543',
			hint: 'Separated by commas; Blooio makes a group of them, or takes the one that exists',
		},
	],
};

/** The same locator where nothing is sent to the chat. */
export const readChatField: INodeProperties = { ...chatField, displayName: 'Chat' };

/** The same where it mostly is the one that the node before has written to. */
export const sentChatField: INodeProperties = {
	...readChatField,
	default: { mode: 'phone', value: '={{ $json.chat_id }}' },
};

/** The chat that the locator names. */
export const chatOf = (parameters: Parameters): string => chatIn(parameters, 'chatId');
