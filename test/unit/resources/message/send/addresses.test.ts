import { request, body, refused } from './support/request';

describe('the sender', () => {
	const from = (fromNumber: unknown) => ({ options: { sender: 'number', fromNumber } });

	it('is left to Blooio unless one is chosen', () => {
		expect(body()).not.toHaveProperty('from_number');
	});

	it.each(['automatic', 'lastUsed', 'dedicated'])(
		'that someone chose is not silently ignored under %s',
		(sender) => {
			const fromNumber = '+15559876543';
			expect(refused({ options: { sender, fromNumber } })).toMatchObject({
				message: 'Sender Number is set although Sender is not Specific Number',
				field: 'Sender Number',
			});
		},
	);

	it('is the chosen number', () => {
		expect(
			body(from({ __rl: true, mode: 'list', value: '+15559876543', cachedResultName: 'x' })),
		).toEqual({ text: 'Hello', from_number: '+15559876543' });
	});

	it.each(['', 'a@example.com', '555 987 6543', null])('must be a phone number: %j', (number) => {
		expect(refused(from(number)).field).toBe('Sender Number');
	});

	it('must be chosen in a way that exists', () => {
		expect(refused({ options: { sender: 'auto' } }).message).toMatch(
			/^Sender is not one of: Automatic/,
		);
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
