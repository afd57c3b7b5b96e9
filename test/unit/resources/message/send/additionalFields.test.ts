import { body, refused, additional } from './support/request';

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

	it.each([
		['Confetti', 'confetti'],
		['Invisible Ink', 'invisible-ink'],
		[' INVISIBLE_INK ', 'invisible-ink'],
	])('effect %j is %s', (effect, sent) => {
		expect(body(additional({ effect }))).toMatchObject({ effect: sent });
	});

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
