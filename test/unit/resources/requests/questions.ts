import { FromInput } from '../../../../nodes/Blooio/engine/operation';
import type { RequestRow } from './request';
import { ALICE, CHAT, inChat, PAGE } from './samples';

/** The requests of polls and of questions that wait for an answer. */
export const questions: RequestRow[] = [
	{
		operation: 'message:sendAndWait',
		when: 'it comes with files',
		values: {
			...inChat,
			message: 'Is this right?',
			options: {
				attachments: {
					attachment: [
						{ url: PAGE, name: 'menu.pdf' },
						{ source: 'input', binaryProperty: 'data' },
					],
				},
			},
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: {
				text: 'Is this right?',
				attachments: [
					{ url: PAGE, name: 'menu.pdf' },
					new FromInput({ files: ['data'], field: 'Input Binary Field', lifetimeS: 86_400 }),
				],
			},
		},
	},
	{
		operation: 'poll:getResults',
		values: { ...inChat, pollId: ' poll_abc ' },
		sends: { method: 'GET', path: `${CHAT}/polls/poll_abc` },
	},
	{
		operation: 'message:sendAndWait',
		values: {
			...inChat,
			message: 'Does Friday suit you?',
			responseType: 'reply',
			replyOptions: {
				acceptedAnswers: ['Yes', 'No'],
				askAgainText: 'Yes or No?',
				askAgainLimit: 2,
				from: ALICE,
				inlineOnly: true,
				match: 'begins',
				reactions: 'thumbs',
			},
		},
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Does Friday suit you?' } },
	},
	{
		operation: 'message:collect',
		values: { ...inChat, messageId: ' msg_1 ', options: { quietTime: 5, longestTime: 30 } },
		sends: { method: 'GET', path: `${CHAT}/messages` },
	},
	{
		operation: 'message:getConversation',
		values: { ...inChat, options: { lastMessages: 10, lastHours: 2 } },
		sends: { method: 'GET', path: `${CHAT}/messages` },
	},
	{
		operation: 'message:getAnswer',
		values: {
			...inChat,
			messageId: ' msg_1 ',
			replyOptions: {
				acceptedAnswers: ['Yes', 'No'],
				from: ALICE,
				inlineOnly: true,
				match: 'contains',
				reactions: 'any',
			},
		},
		sends: { method: 'GET', path: `${CHAT}/messages` },
	},
	{
		operation: 'message:getAnswer',
		when: 'it is a poll',
		values: { ...inChat, responseType: 'poll', pollId: ' poll_1 ', votes: 2 },
		sends: { method: 'GET', path: `${CHAT}/polls/poll_1` },
	},
	{
		operation: 'message:sendAndWait',
		when: 'it is a poll',
		values: {
			...inChat,
			message: 'Lunch?',
			responseType: 'poll',
			pollOptions: ['Pizza', 'Pasta'],
			votes: 3,
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/polls`,
			body: { title: 'Lunch?', options: ['Pizza', 'Pasta'] },
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it asks for approval',
		values: {
			...inChat,
			message: 'Ship it?',
			responseType: 'approval',
			approvalOptions: {
				values: { approvalType: 'double', approveLabel: 'Ship', disapproveLabel: 'Wait' },
			},
		},
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Ship it?' } },
	},
	{
		operation: 'message:sendAndWait',
		when: 'it asks for approval in the chat',
		values: {
			...inChat,
			message: 'Ship it?',
			responseType: 'approval',
			chatApproval: true,
			approverIds: ALICE,
			unauthorizedReplyText: 'Not you',
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: { text: 'Ship it?\n\nAnswer Approve, or tap 👍 on this message' },
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it asks for a text by a form',
		values: { ...inChat, message: 'Lunch?', responseType: 'freeText' },
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Lunch?' } },
	},
	{
		operation: 'message:sendAndWait',
		when: 'it has a form of its own',
		values: {
			...inChat,
			message: 'Lunch?',
			responseType: 'customForm',
			formFields: {
				values: [
					{
						fieldLabel: 'Dish',
						fieldType: 'dropdown',
						fieldName: 'dish',
						fieldOptions: { values: [{ option: 'Soup' }] },
						multiselect: true,
						requiredField: true,
					},
					{ fieldLabel: 'Name', placeholder: 'Alice', defaultValue: 'Bob' },
					{ fieldType: 'hiddenField', fieldName: 'order', fieldValue: '17' },
				],
			},
		},
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Lunch?' } },
	},
	{
		operation: 'message:sendAndWait',
		when: 'its form is given as JSON',
		values: {
			...inChat,
			message: 'Lunch?',
			responseType: 'customForm',
			defineForm: 'json',
			jsonOutput: '[{"fieldLabel": "Name"}]',
		},
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Lunch?' } },
	},
	{
		operation: 'message:sendAndWait',
		when: 'it is a poll of certain people',
		values: {
			...inChat,
			message: 'Lunch?',
			responseType: 'poll',
			pollOptions: ['Pizza', 'Pasta'],
			voterIds: ALICE,
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/polls`,
			body: { title: 'Lunch?', options: ['Pizza', 'Pasta'] },
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it comes from a number of your choice',
		values: {
			...inChat,
			message: 'Lunch?',
			options: { fromNumber: { __rl: true, mode: 'phone', value: '+12125550101' } },
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: { text: 'Lunch?', from_number: '+12125550101' },
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it comes from a number on a plan, which is looked up',
		values: { ...inChat, message: 'Lunch?', options: { sender: 'dedicated' } },
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Lunch?' } },
	},
	{
		operation: 'message:waitForDelivery',
		values: { ...inChat, messageId: 'msg_1', goal: 'sent' },
		sends: { method: 'GET', path: `${CHAT}/messages/msg_1/status` },
	},
	{
		operation: 'poll:send',
		values: { ...inChat, title: 'Lunch?', pollOptions: ['Pizza', '', 'Pasta'] },
		sends: {
			method: 'POST',
			path: `${CHAT}/polls`,
			body: { title: 'Lunch?', options: ['Pizza', 'Pasta'] },
		},
	},
	{
		operation: 'poll:send',
		when: 'there is no question, and an entry is a list',
		values: { ...inChat, pollOptions: [['Pizza', 'Pasta']] },
		sends: { method: 'POST', path: `${CHAT}/polls`, body: { options: ['Pizza', 'Pasta'] } },
	},
];
