import fc from 'fast-check';

import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import { InvalidInput } from '../../../../../nodes/Blooio/errors/invalidInput';
import { findOperation } from '../../../../../nodes/Blooio/registry';
import { parametersOf } from '../../../support/parameters';
import { attempt, refusalOf } from '../../../support/refusal';

const send = findOperation('message', 'send');

/** The values of a fresh node with a chat and a text. */
const FRESH = {
	chatId: { __rl: true, mode: 'phone', value: '+15551234567' },
	messageType: 'text',
	text: 'Hello',
	texts: [],
	attachments: {},
	parts: {},
	sender: 'automatic',
	fromNumber: { __rl: true, mode: 'list', value: '' },
	planType: 'dedicated',
	additionalFields: {},
	options: {},
};

const request = (values: Record<string, unknown> = {}) =>
	send.request(parametersOf({ ...FRESH, ...values }, send.fields));
const body = (values?: Record<string, unknown>) => request(values).body;
const refused = (values: Record<string, unknown>) => refusalOf(() => request(values));

const additional = (fields: Record<string, unknown>) => ({ additionalFields: fields });
const attached = (...attachment: unknown[]) => ({ attachments: { attachment } });
const parts = (...part: unknown[]) => ({ messageType: 'parts', parts: { part } });

describe('a text', () => {
	it('is all that a fresh Send sends', () => {
		expect(body()).toEqual({ text: 'Hello' });
	});

	it('goes to the encoded chat by POST', () => {
		const { method, path, chat } = request();
		expect(method).toBe('POST');
		expect(buildPath(path)).toBe('/chats/%2B15551234567/messages');
		expect(chat).toBe('+15551234567');
	});

	it.each([
		['  Hello\n\nBye ', '  Hello\n\nBye '],
		[0, '0'],
		[false, 'false'],
		['["a", "b"]', '["a", "b"]'],
		['cut 😀\uD83D', 'cut 😀\uFFFD'],
		['\u200Bvisible', '\u200Bvisible'],
	])('is sent as it stands: %j', (text, sent) => {
		expect(body({ text })).toEqual({ text: sent });
	});

	it.each(['', '   ', null, undefined, '\u200B', '\u2060\u00AD', '\uFE0F', ' \u200E\n'])(
		'that is %j is refused where nothing else is sent',
		(text) => {
			expect(refused({ text })).toMatchObject({
				message: 'There is nothing to send: Text is empty and there is no attachment',
				field: 'Text',
			});
		},
	);

	it.each([{ a: 1 }, ['a']])('is never made of %j', (text) => {
		expect(refused({ text }).message).toBe('Text is not a text');
	});
});

describe('attachments', () => {
	const URL_A = 'https://cdn.example.com/a.png';
	const URL_B = 'https://cdn.example.com/b.pdf';

	it('go along as addresses, or with their names', () => {
		expect(body(attached({ url: URL_A, name: '' }, { url: URL_B, name: 'contract.pdf' }))).toEqual({
			text: 'Hello',
			attachments: [URL_A, { url: URL_B, name: 'contract.pdf' }],
		});
	});

	it('may come without a text', () => {
		expect(body({ text: '', ...attached({ url: URL_A }) })).toEqual({ attachments: [URL_A] });
	});

	it('may be a list from an expression', () => {
		expect(body(attached({ url: [URL_A, URL_B] }))).toMatchObject({ attachments: [URL_A, URL_B] });
	});

	it.each(['a.png', 'ftp://example.com/a', '{}', 'undefined'])(
		'are refused when one is no web address: %s',
		(url) => {
			expect(refused(attached({ url: URL_A }, { url })).message).toBe(
				'Attachment URL is not a web address',
			);
		},
	);
});

describe('several texts', () => {
	const several = (texts: unknown, more = {}) => ({ messageType: 'texts', texts, ...more });

	it('are sent as a list, in order and without blank ones', () => {
		expect(body(several(['One', '', 'Two', null, 3]))).toEqual({ text: ['One', 'Two', '3'] });
	});

	it.each([
		['a list as JSON', '["One, two", "Three"]'],
		['a list as JSON in an entry', ['["One, two"]', 'Three']],
		['a list in an entry', [['One, two', '\u200B'], 'Three']],
	])('may come as %s, and are never split', (_what, texts) => {
		expect(body({ messageType: 'texts', texts })).toEqual({ text: ['One, two', 'Three'] });
	});

	it.each([[['\u200B', '\u00AD']], ['[]'], ['["", "\u2060"]'], [null]])(
		'with nothing to see are refused: %j',
		(texts) => {
			expect(refused({ messageType: 'texts', texts }).message).toBe('Texts is empty');
		},
	);

	it('leave the field Text aside', () => {
		expect(body(several(['One', 'Two'], { text: 'not sent' }))).toEqual({ text: ['One', 'Two'] });
	});

	it('may have attachments and an effect', () => {
		expect(
			body({
				...several(['One', 'Two'], attached({ url: 'https://example.com/a' })),
				...additional({ effect: 'slam' }),
			}),
		).toEqual({ text: ['One', 'Two'], attachments: ['https://example.com/a'], effect: 'slam' });
	});

	it.each([[[]], [['', ' ']], [null]])('are refused when there is none: %j', (texts) => {
		expect(refused(several(texts)).message).toBe('Texts is empty');
	});

	it('cannot be a reply, which only a single message can be', () => {
		const reply = additional({ replyTo: { target: { messageId: 'msg_1' } } });
		expect(refused({ ...several(['One', 'Two']), ...reply })).toMatchObject({
			message: 'Only a single message can be a reply',
			field: 'Reply To',
		});
	});
});

describe('parts', () => {
	const LINK = 'https://example.com/menu';

	it('are sent in order, each with the fields of its kind alone', () => {
		const stray = { name: 'stray.pdf', mention: '+15550000000', previewTitle: 'Stray' };
		expect(
			body(
				parts(
					{ kind: 'text', text: 'Look, ', ...stray },
					{ kind: 'mention', text: 'Nathan', mention: ' nathan@example.com ' },
					{ kind: 'file', url: LINK, name: 'menu.pdf', text: 'stray' },
					{ kind: 'file', url: LINK, name: '' },
				),
			),
		).toEqual({
			parts: [
				{ text: 'Look, ' },
				{ text: 'Nathan', mention: 'nathan@example.com' },
				{ url: LINK, name: 'menu.pdf' },
				{ url: LINK },
			],
		});
	});

	it('of no chosen kind are texts, which is the default', () => {
		expect(body(parts({ text: 'Hello' }))).toEqual({ parts: [{ text: 'Hello' }] });
	});

	it('may be a row of links, each with its preview', () => {
		expect(
			body(
				parts(
					{ kind: 'link', url: LINK },
					{ kind: 'link', url: LINK, previewTitle: 'Menu', previewImageUrl: `${LINK}.png` },
				),
			),
		).toEqual({
			parts: [
				{ text: LINK, link_preview: {} },
				{ text: LINK, link_preview: { title: 'Menu', image_url: `${LINK}.png` } },
			],
		});
	});

	it.each(['text', 'mention', 'file'])('cannot be links beside a %s', (kind) => {
		const other = { kind, text: 'Hi', mention: '+15551234567', url: LINK };
		const link = { kind: 'link', url: LINK };
		for (const rows of [
			[link, other],
			[other, link],
		]) {
			expect(refused(parts(...rows)).message).toBe(
				'A link with preview cannot stand beside other parts',
			);
		}
	});

	it.each([
		['Parts is empty', []],
		['Text is empty', [{ kind: 'text', text: '' }]],
		['Text is empty', [{ kind: 'mention', text: ' ', mention: '+15551234567' }]],
		['Mentioned Person is empty', [{ kind: 'mention', text: 'Nathan', mention: '' }]],
		['Part has no URL', [{ kind: 'file', url: '' }]],
		['Part has no file', [{ kind: 'file', source: 'input', binaryProperty: '' }]],
		['Parts is empty', [{ kind: 'file', url: [] }]],
		['Part URL is not a web address', [{ kind: 'file', url: 'menu.pdf' }]],
		['Part URL is not a web address', [{ kind: 'link', url: 'menu' }]],
		[
			'Preview Image URL is not a web address',
			[{ kind: 'link', url: LINK, previewImageUrl: 'http://example.com/a.png' }],
		],
	])('are refused: %s', (message, rows) => {
		expect(refused(parts(...rows)).message).toBe(message);
	});

	it('name a mentioned person by phone number or email alone', () => {
		const mention = (person: string) => parts({ kind: 'mention', text: 'Nathan', mention: person });
		expect(refused(mention('grp_abc')).field).toBe('Mentioned Person');
		expect(refused(mention('555 123 4567')).hint).toContain('+15551234567');
	});

	it('with nothing to see are refused', () => {
		expect(refused(parts({ text: 'One' }, { text: '\u200B' })).message).toBe('Text is empty');
	});

	it('have no effect', () => {
		expect(refused({ ...parts({ text: 'Hi' }), ...additional({ effect: 'slam' }) })).toMatchObject({
			message: 'An effect cannot go with parts',
			field: 'Effect',
		});
	});

	it('may say that they have none', () => {
		expect(body({ ...parts({ text: 'Hi' }), ...additional({ effect: 'none' }) })).toMatchObject({
			parts: [{ text: 'Hi' }],
		});
	});

	it('have their previews in the parts themselves', () => {
		const preview = additional({ linkPreview: { preview: { title: 'Menu' } } });
		expect(refused({ ...parts({ text: LINK }), ...preview }).field).toBe('Link Preview');
	});

	it('may be a reply, but a row of links may not', () => {
		const reply = additional({ replyTo: { target: { messageId: 'msg_1' } } });
		expect(body({ ...parts({ text: 'Hi' }), ...reply })).toMatchObject({
			reply_to: { message_id: 'msg_1' },
		});
		expect(refused({ ...parts({ kind: 'link', url: LINK }), ...reply }).message).toBe(
			'Only a single message can be a reply',
		);
	});
});

describe('additional fields', () => {
	it('are all left out of the body when they are not set', () => {
		expect(
			body(
				additional({
					effect: '',
					linkPreview: {},
					metadata: {},
					metadataJson: '',
					replyTo: {},
					shareContact: null,
					typingIndicator: '',
				}),
			),
		).toEqual({ text: 'Hello' });
	});

	it.each(['slam', 'loud', 'gentle', 'invisible-ink', 'echo', 'spotlight', 'balloons', 'none'])(
		'effect %s',
		(effect) => {
			expect(body(additional({ effect }))).toMatchObject({ effect });
		},
	);

	it('an effect that does not exist is refused with those that do', () => {
		expect(refused(additional({ effect: 'explode' })).message).toMatch(
			/^Effect is not one of: .*Confetti/,
		);
	});

	it.each([true, false])('typing indicator and contact card: %s is sent as chosen', (value) => {
		expect(body(additional({ typingIndicator: value, shareContact: value }))).toEqual({
			text: 'Hello',
			use_typing_indicator: value,
			share_contact: value,
		});
	});
});

describe('a reply', () => {
	const reply = (target: unknown) => additional({ replyTo: { target } });

	it.each([
		[{ messageId: ' msg_1 ', guid: '', partIndex: 0 }, { message_id: 'msg_1' }],
		[
			{ messageId: 'msg_1', partIndex: 2 },
			{ message_id: 'msg_1', part_index: 2 },
		],
		[
			{ guid: 'AB-12', partIndex: '1' },
			{ guid: 'AB-12', part_index: 1 },
		],
		[{ messageId: 'msg_1', guid: 'AB-12' }, { message_id: 'msg_1' }],
	])('to %j', (target, sent) => {
		expect(body(reply(target))).toEqual({ text: 'Hello', reply_to: sent });
		expect(body(reply([target]))).toEqual({ text: 'Hello', reply_to: sent });
	});

	it.each([{}, { messageId: '', guid: ' ' }, { partIndex: 1 }])(
		'that names no message is refused, rather than sent as no reply: %j',
		(target) => {
			expect(refused(reply(target))).toMatchObject({
				message: 'Reply To names no message',
				field: 'Reply To',
			});
		},
	);

	it.each([-1, 1.5, 'first'])('to part %j is refused', (partIndex) => {
		expect(refused(reply({ messageId: 'msg_1', partIndex })).field).toBe('Part');
	});
});

describe('metadata', () => {
	const entries = (...entry: unknown[]) => additional({ metadata: { entry } });

	it('is an object of the named values', () => {
		expect(body(entries({ name: 'order_id', value: '12345' }, { name: 'n', value: 5 }))).toEqual({
			text: 'Hello',
			metadata: { order_id: '12345', n: 5 },
		});
	});

	it('may be typed as JSON; a named value goes before one of the same name', () => {
		expect(
			body(
				additional({
					metadataJson: '{"order_id": "old", "deep": {"a": 1}}',
					metadata: { entry: [{ name: 'order_id', value: 'new' }] },
				}),
			),
		).toMatchObject({ metadata: { order_id: 'new', deep: { a: 1 } } });
	});

	it('leaves out rows without anything, and refuses a value that would be lost', () => {
		expect(body(entries({ name: '', value: '' }))).toEqual({ text: 'Hello' });
		expect(refused(entries({ name: '', value: 'x' }))).toMatchObject({
			message: 'A value of Metadata has no name',
			field: 'Metadata',
		});
	});

	it('loses halves of characters, and nothing that only looks like one', () => {
		const value = { 'a\uD83D': ['b\uDE00', '😀', '\\ud83d', '\\\uD83D'] };
		expect(body(additional({ metadataJson: value }))).toMatchObject({
			metadata: { 'a\uFFFD': ['b\uFFFD', '😀', '\\ud83d', '\\\uFFFD'] },
		});
	});

	it('refuses a value that another one would replace', () => {
		const twice = entries({ name: 'id', value: 1 }, { name: ' id ', value: 2 });
		expect(refused(twice).message).toBe('Metadata has "id" more than once');
	});

	it('holds dates as texts', () => {
		expect(body(entries({ name: 'at', value: new Date(0) }))).toMatchObject({
			metadata: { at: '1970-01-01T00:00:00.000Z' },
		});
	});

	const circle: Record<string, unknown> = {};
	circle.self = circle;
	it.each([
		['a circle', circle],
		['a failed calculation', { total: [Number.NaN] }],
		['lists without end', JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))],
	])('that holds %s is refused', (_what, value) => {
		const refusal = {
			message: 'Metadata holds a value that cannot be sent',
			field: 'Metadata',
		};
		expect(refused(entries({ name: 'id', value }))).toMatchObject(refusal);
		expect(refused(additional({ metadataJson: { id: value } }))).toMatchObject(refusal);
	});

	it.each(['[1]', '{a', '5'])('that is no JSON object is refused: %s', (metadataJson) => {
		expect(refused(additional({ metadataJson })).field).toBe('Metadata (JSON)');
	});

	/** Metadata whose JSON has exactly this many bytes in UTF-8, made of a sign. */
	const ofBytes = (bytes: number, sign: string) => {
		const width = new TextEncoder().encode(sign).length;
		const room = bytes - '{"k":""}'.length;
		const value = sign.repeat(Math.floor(room / width)) + 'a'.repeat(room % width);
		expect(new TextEncoder().encode(JSON.stringify({ k: value }))).toHaveLength(bytes);
		return entries({ name: 'k', value });
	};

	it.each(['a', 'ü', '漢', '😀'])(
		'of 1024 bytes is sent, of 1025 refused, in signs like %s',
		(sign) => {
			expect(body(ofBytes(1024, sign))).toHaveProperty('metadata');
			expect(refused(ofBytes(1025, sign))).toMatchObject({
				message: 'Metadata is 1025 bytes',
				field: 'Metadata',
			});
		},
	);
});

describe('a link preview', () => {
	const preview = (fields: unknown) => additional({ linkPreview: { preview: fields } });

	it.each([
		[{ title: 'Menu', imageUrl: '' }, { title: 'Menu' }],
		[
			{ title: '', imageUrl: 'https://example.com/a.png' },
			{ image_url: 'https://example.com/a.png' },
		],
		[
			{ title: 'Menu', imageUrl: 'https://example.com/a.png' },
			{ title: 'Menu', image_url: 'https://example.com/a.png' },
		],
	])('of %j', (fields, sent) => {
		expect(body(preview(fields))).toEqual({ text: 'Hello', link_preview: sent });
	});

	it('without any value is left out', () => {
		expect(body(preview({ title: '', imageUrl: '' }))).toEqual({ text: 'Hello' });
	});

	it('may have a title of 200 characters and not of 201', () => {
		expect(body(preview({ title: 'x'.repeat(200) }))).toHaveProperty('link_preview');
		expect(refused(preview({ title: 'x'.repeat(201) })).message).toBe(
			'The preview title has 201 characters',
		);
	});

	it('counts an emoji as one character, as the API does', () => {
		expect(body(preview({ title: '😀'.repeat(200) }))).toHaveProperty('link_preview');
		refused(preview({ title: '😀'.repeat(201) }));
	});

	it('takes images by https alone', () => {
		expect(refused(preview({ imageUrl: 'http://example.com/a.png' })).message).toBe(
			'Preview Image URL is not a web address',
		);
	});
});

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

describe('the key', () => {
	const key = (options: unknown) => request({ options }).key;
	const refusedKey = (options: unknown) => refused({ options });

	it.each([
		[{}, { kind: 'automatic' }],
		[{ idempotency: 'automatic' }, { kind: 'automatic' }],
		[{ idempotency: 'content' }, { kind: 'content' }],
		[{ idempotency: 'none' }, { kind: 'none' }],
		[{ idempotency: 'automatic', idempotencyKey: '' }, { kind: 'automatic' }],
		[
			{ idempotency: 'own', idempotencyKey: ' order-12345 ' },
			{ kind: 'own', value: 'order-12345' },
		],
		[{ idempotencyKey: 'order-12345' }, { kind: 'own', value: 'order-12345' }],
		[{ idempotencyKey: 12345 }, { kind: 'own', value: '12345' }],
	])('of options %j is %j', (options, choice) => {
		expect(key(options)).toEqual(choice);
	});

	it.each(['automatic', 'content', 'none'])(
		'that someone typed is not silently ignored under %s',
		(idempotency) => {
			expect(refusedKey({ idempotency, idempotencyKey: 'order-1' })).toMatchObject({
				message: 'Idempotency Key is set although Duplicate Protection is not Own Key',
				field: 'Idempotency Key',
			});
		},
	);

	it.each(['', '  ', null, undefined])(
		"of one's own that is %j is refused, rather than sent without protection",
		(idempotencyKey) => {
			expect(refusedKey({ idempotency: 'own', idempotencyKey }).message).toBe(
				'Idempotency Key is empty',
			);
		},
	);

	it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\tb', 'a\0b', 'schlüssel', 'ключ', 'k😀'])(
		'that could not stand in a header is refused: %j',
		(idempotencyKey) => {
			expect(refusedKey({ idempotencyKey }).message).toBe(
				'Idempotency Key cannot be sent as it is',
			);
		},
	);

	it.each(['undefined', 'null', 'NaN', 'order-[object Object]'])(
		'in which an expression gave nothing is refused, for the second message would be dropped: %j',
		(idempotencyKey) => {
			expect(refusedKey({ idempotencyKey }).message).toBe(`Idempotency Key is "${idempotencyKey}"`);
		},
	);

	it('may have 255 characters and not 256', () => {
		expect(key({ idempotencyKey: 'k'.repeat(255) })).toHaveProperty('kind', 'own');
		refusedKey({ idempotencyKey: 'k'.repeat(256) });
	});
});

describe('of the same content are texts that nobody could tell apart', () => {
	const sent = (given: object, idempotency = 'content') =>
		body({ ...given, options: { idempotency } });

	it('spaces at the ends and how accents are put together do not count', () => {
		const texts = ['Café', 'Café ', '\nCafe\u0301\u200B'];
		expect(texts.map((text) => sent({ text }))).toEqual(texts.map(() => ({ text: 'Café' })));
		expect(sent({ messageType: 'texts', texts: ['Hi ', 'Cafe\u0301'] })).toEqual({
			text: ['Hi', 'Café'],
		});
		expect(sent(parts({ text: 'Hi ' }, { kind: 'file', url: 'https://a.example/b' }))).toEqual({
			parts: [{ text: 'Hi' }, { url: 'https://a.example/b' }],
		});
	});

	it.each(['hi', 'H i', 'Hi!', 'Hi \u00B7'])('all else does: %j', (text) => {
		expect(sent({ text })).toEqual({ text });
	});

	it.each(['automatic', 'none'])('elsewhere texts are sent as they stand: %s', (idempotency) => {
		expect(sent({ text: 'Cafe\u0301 ' }, idempotency)).toEqual({ text: 'Cafe\u0301 ' });
	});
});

describe('the output', () => {
	const output = (status: number, answer: Record<string, unknown>, key?: string) =>
		send.response?.(answer as never, { status, request: request(), key });

	it('is the answer, with the chat, the key and whether it was a duplicate', () => {
		const answer = { message_id: 'msg_1', status: 'queued', from_number: '+15559876543', new: 1 };
		expect(output(202, answer, 'n8n-1')).toEqual({
			...answer,
			chat_id: '+15551234567',
			sender: { number: '+15559876543', reason: 'automatic' },
			duplicate: false,
			idempotency_key: 'n8n-1',
		});
	});

	it('says duplicate when the API answered 200, the sign of a known key', () => {
		expect(output(200, {}, 'k')).toMatchObject({ duplicate: true });
	});

	it('says so when there was no key', () => {
		expect(output(202, {})).toMatchObject({ idempotency_key: null });
	});

	it('is a failure when the message was taken in and failed at once', () => {
		expect(send.rejects?.({ status: 'failed' })).toBe(true);
		for (const status of ['queued', 'pending', 'sent', undefined]) {
			expect(send.rejects?.({ status })).toBe(false);
		}
	});
});

it('any values of the parameters make a body or a refusal that names the problem', () => {
	const anything = fc.oneof(
		fc.jsonValue(),
		fc.string(),
		fc.constantFrom<unknown>('text', 'texts', 'parts', 'number', undefined, Number.NaN),
	);
	const row = fc.dictionary(fc.constantFrom('kind', 'text', 'url', 'mention', 'name'), anything);
	const values = fc.record(
		{
			messageType: fc.oneof(fc.constantFrom('text', 'texts', 'parts'), anything),
			text: anything,
			texts: anything,
			attachments: fc.oneof(fc.record({ attachment: fc.array(row) }), anything),
			parts: fc.oneof(fc.record({ part: fc.array(row) }), anything),
			sender: fc.oneof(fc.constantFrom('automatic', 'number'), anything),
			fromNumber: anything,
			additionalFields: fc.oneof(
				fc.dictionary(
					fc.constantFrom('effect', 'metadataJson', 'metadata', 'replyTo', 'linkPreview'),
					anything,
				),
				anything,
			),
			options: fc.oneof(
				fc.dictionary(fc.constantFrom('idempotency', 'idempotencyKey'), anything),
				anything,
			),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(values, (parameters) => {
			const result = attempt(() => request(parameters).body);
			if ('value' in result) {
				expect(Object.keys(result.value ?? {})).toContainEqual(
					expect.stringMatching(/^(text|attachments|parts)$/),
				);
				return;
			}
			expect(result.error).toBeInstanceOf(InvalidInput);
			const { message, hint } = result.error as InvalidInput;
			expect(message).toMatch(/\S/);
			expect(hint).toMatch(/\S/);
		}),
		{ numRuns: 500 },
	);
});
