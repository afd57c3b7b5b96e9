import fc from 'fast-check';

import { buildPath, id } from '../../../../nodes/Blooio/engine/operation';
import {
	chatIdentity,
	parseChatId,
	parseGroupId,
	parsePhoneNumber,
	parseRecipient,
} from '../../../../nodes/Blooio/schemas/address/chatId';
import { acceptedBy, refusalOf } from '../../support/refusal';
import { runs } from '../../support/nightly.cjs';
import { outsideText } from '../../support/texts';

describe('a chat ID is accepted in each documented form', () => {
	it.each([
		['a phone number', '+15551234567', '+15551234567'],
		['the shortest phone number', '+1234567', '+1234567'],
		['the longest phone number', '+123456789012345', '+123456789012345'],
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
		['a list in its own order', 'z@example.com,a@example.com', undefined],
	])('%s', (_form, text, canonical = text) => {
		expect(parseChatId(text)).toBe(canonical);
	});

	it('a group with a comma too many', () => {
		expect(parseChatId('grp_abc123,')).toBe('grp_abc123');
	});
});

describe('a phone number that only lacks its form is refused with the number that it would be', () => {
	it.each([
		['+1 555 123 4567', 'Write it as +15551234567'],
		['+1 (555) 123-4567', 'Write it as +15551234567'],
		['+1.555.123.4567', 'Write it as +15551234567'],
		['+1/555/1234567', 'Write it as +15551234567'],
		['0049 30 1234567', 'Write it as +49301234567'],
		['+0049 30 1234567', 'Write it as +49301234567'],
		['15551234567', 'Write it as +15551234567'],
		['1 (555) 123-4567', 'Write it as +15551234567'],
		['5551234567', 'Write it as +15551234567 if it is a US or Canadian number'],
		['(555) 123-4567', 'Write it as +15551234567 if it is a US or Canadian number'],
		['555 123 4567', 'Write it as +15551234567 if it is a US or Canadian number'],
	])('%s', (text, hint) => {
		const refusal = refusalOf(() => parseChatId(text));
		expect(refusal.message).toBe(`"${text}" is not a phone number in international form`);
		expect(refusal.hint).toBe(hint);
	});

	it('the suggestion is always one that would be accepted', () => {
		const sign = fc.constantFrom(...'+0123456789 .-()/');
		fc.assert(
			fc.property(fc.string({ unit: sign, maxLength: 22 }), (text) => {
				fc.pre(acceptedBy(() => parsePhoneNumber(text, 'To')) === undefined);
				const suggestion = /Write it as (\S+)/.exec(
					refusalOf(() => parsePhoneNumber(text, 'To')).hint,
				)?.[1];
				if (suggestion !== undefined) {
					expect(parsePhoneNumber(suggestion, 'To')).toBe(suggestion);
					const digits = text.replace(/[^0-9]/g, '');
					expect(digits.endsWith(suggestion.replace(/^\+1?/, ''))).toBe(true);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a phone number that could be several is refused without a guess', () => {
	it.each([
		'911',
		'0151 23456789',
		'030 1234567',
		'1234567890',
		'+0123456789',
		'+1234567890123456',
		'+12345',
		'+1555123456a',
		'555-1234 ext. 12',
	])('%s', (text) => {
		expect(refusalOf(() => parseChatId(text)).hint).not.toContain('Write it as');
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
		['Nat <n@example.com>', '"Nat <n@example.com>" is not an email address', /name@example\.com/],
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
		const refusal = refusalOf(() => parseChatId(text));
		expect(refusal.message).toBe(message);
		expect(refusal.hint).toMatch(hint);
		expect(refusal.field).toBe('To');
	});

	it.each([
		['digits of another script', '+１５５５１２３４５６７'],
		['Arabic digits', '+٣٣٣٤٤٤٥٥٥٦٦٦'],
		['a full-width plus', '＋15551234567'],
		['a right-to-left mark', '\u200f+15551234567'],
		['a mark inside', '+1555\u200e1234567'],
		['a mark in an email', 'user\u200f@example.com'],
		['a lone half of a pair in an email', 'user\ud83d@example.com'],
		['an email that is too long', `${'a'.repeat(250)}@example.com`],
	])('%s', (_what, text) => {
		refusalOf(() => parseChatId(text));
	});

	it('one wrong entry among right ones is the one that is named', () => {
		expect(refusalOf(() => parseChatId('+15551234567, 12, a@example.com')).message).toContain(
			'"12"',
		);
	});

	it('the field is named as the editor labels it', () => {
		expect(refusalOf(() => parseChatId('', 'Chat'))).toMatchObject({
			message: 'Chat is empty',
			field: 'Chat',
		});
	});

	it('a long value is shown by its beginning', () => {
		const { message } = refusalOf(() => parseChatId('x'.repeat(10_000)));
		expect(message).toContain('xxx…"');
		expect(message.length).toBeLessThan(200);
	});
});

describe('marks that nobody sees, as contact apps add them,', () => {
	it.each(['\u200e', '\u200f', '\u202a', '\u2066', '\u2028'])(
		'are shown in the message: %j',
		(mark) => {
			const { message } = refusalOf(() => parseChatId(`+1555${mark}1234567`));
			expect(message).not.toContain(mark);
		},
	);
});

describe('any text from outside', () => {
	const E164 = /^\+[1-9][0-9]{6,14}$/;
	const EMAIL = /^[^@,;\s]+@[^@,;\s.]+(\.[^@,;\s.]+)+$/;

	it('is accepted only in canonical form, and refused only by InvalidInput', () => {
		fc.assert(
			fc.property(outsideText, (text) => {
				const chat = acceptedBy(() => parseChatId(text));
				if (chat === undefined) return;
				expect(parseChatId(chat)).toBe(chat);
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
		const recipient = fc.oneof(
			fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
			fc.emailAddress(),
			outsideText,
		);
		const list = fc.array(recipient, { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
		fc.assert(
			fc.property(fc.oneof(list, fc.stringMatching(/^grp_[a-z0-9]+$/)), (text) => {
				const chat = acceptedBy(() => parseChatId(text));
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

	it('names no other chat than the one that it looks like: a foreign sign refuses it', () => {
		const chat = fc.oneof(
			fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
			fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/),
			fc.stringMatching(/^grp_[a-z0-9]{1,12}$/),
		);
		const foreign = fc.constantFrom(
			...['＋', '１', '٣', '०', '\u200b', '\u200e', '\u200f', '\u202e', '\u2060', '\u00ad'],
			...['\0', '\u001b', '\u007f', '\ud83d', '／', '%2F', '%00', '\\', '\u180e', '\ue000'],
		);
		fc.assert(
			fc.property(chat, fc.nat(), foreign, (text, at, sign) => {
				const place = at % (text.length + 1);
				const changed = text.slice(0, place) + sign + text.slice(place);
				// An address may be of any script.
				fc.pre(!text.includes('@') || /[\p{C}%\\]/u.test(sign));
				expect(acceptedBy(() => parseChatId(changed))).toBeUndefined();
			}),
			runs(300),
		);
	});

	it('a list of good recipients is accepted with any separators and keeps its order', () => {
		const phone = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);
		const email = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/);
		const separator = fc.stringMatching(/^ {0,2}[,;\n] {0,2}$/);
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.oneof(phone, email), { minLength: 1, maxLength: 6 }),
				separator,
				(recipients, between) => {
					expect(parseChatId(recipients.join(between))).toBe(recipients.join(','));
				},
			),
		);
	});

	it.each(['9', '+9', 'a@', 'a.', '-', 'grp_a', 'a@b.'])(
		'of 10,000 characters is read at once: %s repeated',
		(piece) => {
			const started = Date.now();
			acceptedBy(() => parseChatId(piece.repeat(10_000 / piece.length)));
			expect(Date.now() - started).toBeLessThan(1000);
		},
	);
});

describe('a single recipient, phone number or group', () => {
	it('a recipient is a phone number or an email, but no group and no list', () => {
		expect(parseRecipient(' +15551234567 ')).toBe('+15551234567');
		expect(parseRecipient('a@example.com')).toBe('a@example.com');
		refusalOf(() => parseRecipient('grp_abc'));
		refusalOf(() => parseRecipient('+15551234567,+15559876543'));
	});

	it('a phone number is no email', () => {
		expect(parsePhoneNumber(' +15551234567', 'Sender Number')).toBe('+15551234567');
		expect(refusalOf(() => parsePhoneNumber('a@example.com', 'Sender Number'))).toMatchObject({
			field: 'Sender Number',
		});
	});

	it('a missing phone number is called empty', () => {
		expect(refusalOf(() => parsePhoneNumber(' ', 'Sender Number')).message).toBe(
			'Sender Number is empty',
		);
	});

	it('a group is known by its ID', () => {
		expect(parseGroupId(' grp_abc ', 'Group')).toBe('grp_abc');
		expect(refusalOf(() => parseGroupId('Family', 'Group'))).toMatchObject({
			message: '"Family" is not a group ID',
			field: 'Group',
		});
	});
});

describe('the identity of a chat', () => {
	it.each([
		['+15551234567,a@example.com', 'a@example.com,+15551234567'],
		['Nathan@Example.com', 'nathan@example.com'],
		['B@example.com,a@example.com', 'A@example.com,b@example.com'],
		['Nathan@example.com,nathan@example.com', 'nathan@example.com'],
	])('%s and %s are the same chat', (one, other) => {
		expect(chatIdentity(parseChatId(one))).toBe(chatIdentity(parseChatId(other)));
	});

	it.each([
		['+15551234567', '+15551234568'],
		['+15551234567', '+15551234567,+15559876543'],
		['grp_abc', 'grp_ABC'],
		['a@example.com', 'a@example.org'],
	])('%s and %s are different chats', (one, other) => {
		expect(chatIdentity(one)).not.toBe(chatIdentity(other));
	});

	it('is the same in any order and different for any other set of recipients', () => {
		const recipients = fc.uniqueArray(fc.stringMatching(/^\+1[0-9]{7}$/), {
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
});
