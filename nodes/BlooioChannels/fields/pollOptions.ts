import type { INodeProperties } from 'n8n-workflow';

import { pollOptionsField as ofAnyPoll } from '../../Blooio/fields/waiting/poll';

/** What people can vote for; v4 names no most. */
export const pollOptionsField: INodeProperties = {
	...ofAnyPoll,
	placeholder: 'e.g. Monday',
	description:
		'What people can vote for, each in an entry of its own. An expression may give a list.',
};
