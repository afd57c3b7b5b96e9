import fc from 'fast-check';
import { parseChatId } from '../../../simulator/request/chatId';
import { ApiError } from '../../../simulator/errors';

const refusalOf = (segment: string): ApiError => {
	try {
		parseChatId(segment);
	} catch (error) {
		if (error instanceof ApiError) return error;
	}
	return new ApiError(0, 'not refused');
};

describe('chat ids', () => {
	it.each([
		['%2B15551234567', { kind: 'phone', id: '+15551234567' }],
		['User%40Example.com', { kind: 'email', id: 'user@example.com' }],
		['grp_abc123', { kind: 'group', id: 'grp_abc123' }],
		[
			'%2B15551234567,%2B15559876543',
			{ kind: 'several', participants: ['+15551234567', '+15559876543'] },
		],
		[
			'%2B15551234567%2Ca%40example.com%2C%2B15551234567',
			{ kind: 'several', participants: ['+15551234567', 'a@example.com'] },
		],
	])('reads %s', (segment, recipient) => {
		expect(parseChatId(segment)).toEqual(recipient);
	});

	it.each(['+15551234567', '%2015551234567', '%2B15551234567,+15559876543', 'a+b%40example.com'])(
		'says that the "+" of %s was not encoded',
		(segment) => {
			expect(refusalOf(segment)).toMatchObject({
				status: 400,
				message: expect.stringContaining('must be URL-encoded as %2B'),
			});
		},
	);

	it.each([
		'5551234567',
		'%2B1-555-123-4567',
		'%2B0155512345',
		'%2B123456',
		'grp_',
		'grp_a-b',
		'a%40b',
		'%2B15551234567,grp_abc123',
		'%2B15551234567,%2B15551234567',
		'%2B15551234567,',
		'%E0%A4',
	])('refuses %s as malformed', (segment) => {
		expect(refusalOf(segment)).toMatchObject({
			status: 400,
			message: expect.stringContaining('Invalid chatId'),
		});
	});

	it.each(['911', '%2B911', '%2B1911', '112', '%2B15551234567,911'])(
		'forbids the emergency number %s',
		(segment) => {
			expect(refusalOf(segment)).toMatchObject({
				status: 403,
				message: 'Messages to emergency numbers are not allowed.',
			});
		},
	);

	it('reads back every phone number that was encoded, and none that was not', () => {
		const phone = fc
			.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{9,14}$/))
			.map(([first, rest]) => `+${first}${rest}`);
		fc.assert(
			fc.property(phone, (id) => {
				expect(parseChatId(encodeURIComponent(id))).toEqual({ kind: 'phone', id });
				expect(refusalOf(id).status).toBe(400);
			}),
		);
	});
});
