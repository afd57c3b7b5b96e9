import { request, body, refused } from './support/request';

describe('the sender', () => {
	const from = (fromNumber: unknown) => ({ sender: 'number', fromNumber });

	it('is left to Blooio unless one is chosen', () => {
		expect(body({ fromNumber: '+15559876543' })).not.toHaveProperty('from_number');
	});

	it('is the chosen number', () => {
		expect(
			body(from({ __rl: true, mode: 'list', value: '+15559876543', cachedResultName: 'x' })),
		).toEqual({ text: 'Hello', from_number: '+15559876543' });
	});

	it.each(['', 'a@example.com', '555 987 6543', null])('must be a phone number: %j', (number) => {
		expect(refused(from(number)).field).toBe('Sender Number');
	});

	it.each(['', 'auto', null])('must be chosen in a way that exists: %j', (sender) => {
		expect(refused({ sender }).message).toMatch(/^Sender is not one of: Automatic/);
	});
});

describe('the chat', () => {
	it.each([
		[{ __rl: true, mode: 'email', value: 'a@example.com' }, 'a@example.com'],
		[{ __rl: true, mode: 'phone', value: 'grp_abc' }, 'grp_abc'],
		[
			{ __rl: true, mode: 'multiple', value: '+15551234567, +15559876543' },
			'+15551234567,+15559876543',
		],
		['+15551234567', '+15551234567'],
	])('is read in any mode: %j', (chatId, chat) => {
		expect(request({ chatId }).chat).toBe(chat);
	});

	it('is checked under its label', () => {
		expect(refused({ chatId: { __rl: true, mode: 'list', value: '' } })).toMatchObject({
			message: 'To is empty',
			field: 'To',
		});
	});
});
