import type { RequestRow } from './request';
import { PNG, NUMBER, ofNumber } from './samples';

/** The requests of numbers. */
export const numbers: RequestRow[] = [
	{ operation: 'number:getAll', sends: { method: 'GET', path: '/me/numbers' } },
	{
		operation: 'number:getHealth',
		values: { options: { watchedNumbers: ['+12125550101'] } },
		sends: { method: 'GET', path: '/me/numbers' },
	},
	{
		operation: 'number:getHealth',
		when: 'the latest messages count',
		values: { period: 'messages' },
		sends: { method: 'GET', path: '/me/numbers' },
	},
	{
		operation: 'number:getContactCard',
		values: ofNumber,
		sends: { method: 'GET', path: `${NUMBER}/contact-card` },
	},
	{
		operation: 'number:requestCallForwarding',
		values: { ...ofNumber, forwardTo: ' +15559876543 ' },
		sends: {
			method: 'POST',
			path: `${NUMBER}/call-forwarding`,
			body: { forward_to: '+15559876543' },
		},
	},
	{
		operation: 'number:updateContactCard',
		when: 'the photo comes as a file',
		values: { ...ofNumber, photo: 'binary' },
		sends: {
			method: 'PUT',
			path: `${NUMBER}/contact-card`,
			body: {},
			file: {
				property: 'data',
				types: ['image/jpeg', 'image/png'],
				as: 'base64',
				name: 'avatar',
			},
		},
	},
	{
		operation: 'number:updateContactCard',
		when: 'the photo comes as base64 and everything is set',
		values: {
			...ofNumber,
			photo: 'base64',
			avatar: `data:image/png;base64,${PNG.slice(0, 40)}\n${PNG.slice(40)}`,
			updateFields: {
				firstName: 'Nathan',
				lastName: 'Smith',
				sharingEnabled: false,
				audience: 'alwaysAsk',
				nameFormat: 'firstAndLast',
			},
		},
		sends: {
			method: 'PUT',
			path: `${NUMBER}/contact-card`,
			body: {
				first_name: 'Nathan',
				last_name: 'Smith',
				sharing: { enabled: false, audience: 1, name_format: 0 },
				avatar: PNG,
			},
		},
	},
	{
		operation: 'number:updateContactCard',
		when: 'one thing changes',
		values: { ...ofNumber, updateFields: { audience: 'contactsOnly' } },
		sends: { method: 'PUT', path: `${NUMBER}/contact-card`, body: { sharing: { audience: 0 } } },
	},
	{
		operation: 'phoneNumber:lookUp',
		values: { phoneNumber: ' +12125551234' },
		sends: { method: 'GET', path: '/phone-numbers/lookup', query: { number: '+12125551234' } },
	},
	{
		operation: 'phoneNumber:lookUp',
		when: 'the number has other signs',
		values: { phoneNumber: '(212) 555-1234' },
		sends: { method: 'POST', path: '/phone-numbers/lookup', body: { number: '(212) 555-1234' } },
	},
];
