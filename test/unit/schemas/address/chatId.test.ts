import fc from 'fast-check';

import { buildPath, id } from '../../../../nodes/Blooio/engine/operation';
import { parseChatId, parseGroupId } from '../../../../nodes/Blooio/schemas/address/chatId';
import { acceptedBy, refusalOf } from '../../support/refusal';
import { phoneNumber } from './support/numbers';
import { outsideText } from '../../support/texts';

const TO = { field: 'To' };

describe('a chat ID is accepted in each documented form', () => {
	it.each([
		['a phone number', '+15551234567', '+15551234567'],
		['the shortest phone number, of Niue', '+6834002', '+6834002'],
		['the longest phone number, of Germany', '+491234567890123', '+491234567890123'],
		['a phone number with spaces around', '  +15551234567\n', '+15551234567'],
		['an email', 'user@example.com', 'user@example.com'],
		['an email with tag and dots', 'first.last+tag@mail.example.co.uk', undefined],
		['an email of another script', '例え@例え.jp', undefined],
		['an email as it was typed', 'Nathan@Example.com', undefined],
		['a group', 'grp_abc123DEF', undefined],
		['a group with spaces around', ' grp_abc123 ', 'grp_abc123'],
		['several recipients', '+15551234567,+15559876543', undefined],
		['a list with spaces', ' +15551234567 , +15559876543 ', '+15551234567,+15559876543'],
		['a list with semicolons', '+15551234567;user@example.com', '+15551234567,user@example.com'],
		['a list by lines', '+15551234567\r\n+15559876543\n', '+15551234567,+15559876543'],
		['a list with a comma too many', '+15551234567,,+15559876543,', '+15551234567,+15559876543'],
		['a list with repeats', '+15551234567,+15551234567', '+15551234567'],
		['a list that differs in case alone', 'A@x.com,a@x.com', 'A@x.com'],
		['a list with one person written twice', '+1 (555) 123-4567, +15551234567', '+15551234567'],
		[
			'a list with tabs, as cells are copied',
			'+15551234567\t+15559876543',
			'+15551234567,+15559876543',
		],
		[
			'a list with signs of other scripts',
			'+15551234567，+15559876543；a@example.com',
			'+15551234567,+15559876543,a@example.com',
		],
		[
			'a list of names',
			'"Smith, Ann" <a@example.com>, Bob <+1 555 987-6543>',
			'a@example.com,+15559876543',
		],
		[
			'a list of links',
			'sms:+15551234567?body=Hi, mailto:a@example.com?subject=b,c',
			'+15551234567,a@example.com',
		],
		[
			'a link whose text names others',
			'sms:+15551234567?body=Call +15559876543, +15550000000',
			'+15551234567',
		],
		['a list in its own order', 'z@example.com,a@example.com', undefined],
	])('%s', (_form, text, canonical = text) => {
		expect(parseChatId(text, TO)).toBe(canonical);
	});

	it('a list of values, as an expression gives it', () => {
		const given = ['+1 (555) 123-4567', 'Ann@example.com', '+15551234567', 'ann@example.com'];
		expect(parseChatId(given, TO)).toBe('+15551234567,Ann@example.com');
	});

	it('a group with invisible signs around', () => {
		expect(parseChatId('\u200bgrp_abc123\ufeff', TO)).toBe('grp_abc123');
	});

	it('a group with a comma too many', () => {
		expect(parseChatId('grp_abc123,', TO)).toBe('grp_abc123');
	});
});

describe('what is not a chat ID is refused with the form to use', () => {
	const FORMS = /phone number.*email.*group ID/;
	it.each([
		['', 'To is empty', FORMS],
		['   ', 'To is empty', FORMS],
		[' , ;\n', 'To is empty', FORMS],
		['Nathan', '"Nathan" is not a phone number or email address', FORMS],
		['..', '".." is not a phone number or email address', FORMS],
		['undefined', '"undefined" is not a phone number or email address', FORMS],
		['user@localhost', '"user@localhost" is not an email address', /name@example\.com/],
		['@example.com', '"@example.com" is not an email address', /name@example\.com/],
		['a@b@example.com', '"a@b@example.com" is not an email address', /name@example\.com/],
		['a b@example.com', '"a b@example.com" is not an email address', /name@example\.com/],
		['a/b@example.com', '"a/b@example.com" is not an email address', /name@example\.com/],
		['a@example..com', '"a@example..com" is not an email address', /name@example\.com/],
		['grp_', '"grp_" is not a group ID', /grp_ and holds letters and digits/],
		['grp_a-b', '"grp_a-b" is not a group ID', /grp_ and holds letters and digits/],
		['grp_a/../b', '"grp_a/../b" is not a group ID', /grp_ and holds letters and digits/],
		[
			'grp_a,+15551234567',
			'"grp_a" is a group and cannot be one of several recipients',
			/group alone/,
		],
		[
			'+15551234567,grp_a',
			'"grp_a" is a group and cannot be one of several recipients',
			/group alone/,
		],
	])('%j', (text, message, hint) => {
		const refusal = refusalOf(() => parseChatId(text, TO));
		expect(refusal.message).toBe(message);
		expect(refusal.hint).toMatch(hint);
		expect(refusal.field).toBe('To');
	});

	it.each([
		['a control sign in an email', 'user\u0007@example.com'],
		['a joiner in an email, which some scripts need', 'user\u200c@example.com'],
		['a lone half of a pair in an email', 'user\ud83d@example.com'],
		['what stands for such a half', 'user\ufffd@example.com'],
		['an email that is too long', `${'a'.repeat(250)}@example.com`],
		['two addresses that differ', 'bob@example.com <ann@example.com>'],
		['a person in the place of a group', 'grp_abc <ann@example.com>, grp_abc'],
	])('%s', (_what, text) => {
		refusalOf(() => parseChatId(text, TO));
	});

	it('one wrong entry among right ones is the one that is named', () => {
		expect(refusalOf(() => parseChatId('+15551234567, 12, a@example.com', TO)).message).toContain(
			'"12"',
		);
	});

	it('the field is named as the editor labels it', () => {
		expect(refusalOf(() => parseChatId('', { field: 'Chat' }))).toMatchObject({
			message: 'Chat is empty',
			field: 'Chat',
		});
	});

	it('a long value is shown by its beginning', () => {
		const { message } = refusalOf(() => parseChatId('n'.repeat(10_000), TO));
		expect(message).toContain('nnn…"');
		expect(message.length).toBeLessThan(200);
	});
});

describe('any text from outside', () => {
	const E164 = /^\+[1-9][0-9]{6,14}$/;
	const EMAIL = /^[^@,;\s]+@[^@,;\s.]+(\.[^@,;\s.]+)+$/;

	it('is accepted only in canonical form, and refused only by InvalidInput', () => {
		fc.assert(
			fc.property(outsideText, (text) => {
				const chat = acceptedBy(() => parseChatId(text, TO));
				if (chat === undefined) return;
				expect(parseChatId(chat, TO)).toBe(chat);
				if (/^grp_[A-Za-z0-9]+$/.test(chat)) return;
				const entries = chat.split(',');
				expect(new Set(entries).size).toBe(entries.length);
				for (const entry of entries) {
					expect(E164.test(entry) || EMAIL.test(entry)).toBe(true);
					expect(entry).not.toMatch(/[\p{C}/\\?#%]/u);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('that is accepted makes exactly one path segment, which decodes to the chat', () => {
		const recipient = fc.oneof(phoneNumber, fc.emailAddress(), outsideText);
		const list = fc.array(recipient, { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
		fc.assert(
			fc.property(fc.oneof(list, fc.stringMatching(/^grp_[a-z0-9]+$/)), (text) => {
				const chat = acceptedBy(() => parseChatId(text, TO));
				if (chat === undefined) return;
				const path = buildPath(['/chats/', id(chat), '/messages']);
				const { pathname } = new URL(`https://example.com/v2/api${path}`);
				const segments = pathname.split('/');
				expect(segments).toHaveLength(6);
				expect(decodeURIComponent(segments[4] ?? '')).toBe(chat);
			}),
			{ numRuns: 500 },
		);
	});

	it('a list of good recipients is accepted with any separators and keeps its order', () => {
		const phone = phoneNumber;
		const email = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/);
		const separator = fc.stringMatching(/^ {0,2}[,;\n] {0,2}$/);
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.oneof(phone, email), { minLength: 1, maxLength: 6 }),
				separator,
				(recipients, between) => {
					expect(parseChatId(recipients.join(between), TO)).toBe(recipients.join(','));
				},
			),
		);
	});

	it.each([
		'9',
		'+9',
		'9-',
		'a@',
		'a.',
		'-',
		'"',
		'<',
		'"<',
		'tel:',
		'tel:?',
		'tel:,',
		';ext=',
		' ',
		'grp_a',
		'a@b.',
	])('of 200,000 characters is read to its end and refused: %s repeated', (piece) => {
		const text = piece.repeat(200_000 / piece.length);
		expect(acceptedBy(() => parseChatId(text, TO))).toBeUndefined();
	});
});

describe('a group', () => {
	it('is known by its ID', () => {
		expect(parseGroupId(' grp_abc ', 'Group')).toBe('grp_abc');
		expect(refusalOf(() => parseGroupId('Family', 'Group'))).toMatchObject({
			message: '"Family" is not a group ID',
			field: 'Group',
		});
	});
});
