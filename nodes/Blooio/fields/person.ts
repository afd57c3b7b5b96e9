import type { INodeProperties } from 'n8n-workflow';

/** The two ways to name a person in a resource locator. (n8n's lint knows modes by their property.) */
export const person = {
	modes: [
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			placeholder: 'e.g. +15551234567',
			hint: 'With + and country code, in any writing',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			placeholder: 'e.g. nathan@example.com',
			hint: 'An address that is signed in to iMessage',
		},
	],
} satisfies Pick<INodeProperties, 'modes'>;
