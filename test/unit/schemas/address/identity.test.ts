import fc from 'fast-check';

import { chatIdentity } from '../../../../nodes/Blooio/schemas/address/identity';
import { runs } from '../../support/nightly.cjs';
import { outsideText } from '../../support/texts';

describe('the identity of a chat', () => {
	it.each([
		['+15551234567,a@example.com', 'a@example.com,+15551234567'],
		['Nathan@Example.com', 'nathan@example.com'],
		['B@example.com,a@example.com', 'A@example.com,b@example.com'],
		['Nathan@example.com,nathan@example.com', 'nathan@example.com'],
		['+1 (555) 123-4567', '+15551234567'],
		['tel:+1-555-123-4567', '+15551234567'],
		['+49 (0)30 123456', '+4930123456'],
		// What an event from Mexico may hold, and what people write today.
		['+5215512345678', '+52 55 1234 5678'],
		['Ann <ann@example.com>', 'mailto:ANN@example.com'],
	])('%s and %s are the same chat', (one, other) => {
		expect(chatIdentity(one)).toBe(chatIdentity(other));
	});

	it.each([
		['+15551234567', '+15551234568'],
		['+15551234567', '+15551234567,+15559876543'],
		['grp_abc', 'grp_ABC'],
		['a@example.com', 'a@example.org'],
		['12345', '+12345'],
		['5551234567', '+15551234567'],
	])('%s and %s are different chats', (one, other) => {
		expect(chatIdentity(one)).not.toBe(chatIdentity(other));
	});

	it('is the same in any order and different for any other set of recipients', () => {
		const recipients = fc.uniqueArray(fc.stringMatching(/^\+1212555[0-9]{4}$/), {
			minLength: 1,
			maxLength: 5,
		});
		fc.assert(
			fc.property(recipients, recipients, (one, other) => {
				const identity = chatIdentity(one.join(','));
				expect(chatIdentity([...one].reverse().join(','))).toBe(identity);
				const same = [...one].sort().join() === [...other].sort().join();
				expect(chatIdentity(other.join(',')) === identity).toBe(same);
			}),
		);
	});

	it('is found for any text, as events may hold what is no address', () => {
		fc.assert(
			fc.property(outsideText, (text) => {
				expect(chatIdentity(text)).toBe(chatIdentity(` ${text}`));
			}),
			runs(1_000),
		);
	});
});
