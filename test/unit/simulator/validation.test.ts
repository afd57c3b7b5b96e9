import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { call, chatPath, plainError, send } from './client';
import { useSimulator } from './useSimulator';

describe('validation of a send', () => {
	const simulator = useSimulator();

	const url = 'https://example.com/a.png';

	it.each<[string, unknown, string]>([
		['an unknown field', { text: 'a', txt: 1 }, 'Unknown field: txt'],
		['an unknown nested field', { parts: [{ text: 'a', x: 1 }] }, 'Unknown field: parts.0.x'],
		['text of a wrong type', { text: 5 }, 'text: Wrong type'],
		['an empty text of several', { text: ['a', ''] }, 'text.1: '],
		['no text of several', { text: [] }, 'text: '],
		['an attachment without a scheme', { attachments: ['a.png'] }, 'attachments.0: Not an http'],
		['an attachment of ftp', { attachments: ['ftp://a/b'] }, 'attachments.0: Not an http'],
		['an attachment object without url', { attachments: [{ name: 'a' }] }, 'attachments.0.url: '],
		[
			'an unknown field of an attachment',
			{ attachments: [{ url, nme: 'a' }] },
			'Unknown field: attachments.0.nme',
		],
		['an unknown effect', { text: 'a', effect: 'boom' }, 'effect: Unknown effect'],
		['effect with parts', { parts: [{ text: 'a' }], effect: 'slam' }, 'effect: Not supported'],
		['text with parts', { text: 'a', parts: [{ text: 'a' }] }, 'text: Not allowed with parts'],
		['a part with text and url', { parts: [{ text: 'a', url }] }, 'parts.0: Needs text or url'],
		['an empty part', { parts: [{}] }, 'parts.0: Needs text or url'],
		['mention without text', { parts: [{ url, mention: '+15551234567' }] }, 'parts.0.mention: '],
		['name without url', { parts: [{ text: 'a', name: 'a.png' }] }, 'parts.0.name: Only with url'],
		[
			'a link preview among other parts',
			{ parts: [{ text: url, link_preview: { title: 'A' } }, { text: 'not a url' }] },
			'parts.1.text: With link_preview',
		],
		['a long title', { text: url, link_preview: { title: 'a'.repeat(201) } }, 'link_preview.title'],
		[
			'an image over http',
			{ text: url, link_preview: { image_url: 'http://example.com/a.png' } },
			'link_preview.image_url: Not an https URL',
		],
		['a negative part index', { text: 'a', reply_to: { part_index: -1 } }, 'reply_to.part_index'],
		[
			'a sender without E.164',
			{ text: 'a', from_number: '5551234567' },
			'from_number: Not a phone',
		],
		['metadata that is no object', { text: 'a', metadata: 'x' }, 'metadata: '],
		['metadata over 1 KB', { text: 'a', metadata: { a: 'é'.repeat(510) } }, 'metadata: Larger'],
		['a flag as text', { text: 'a', use_typing_indicator: 'true' }, 'use_typing_indicator: '],
		['no content', {}, 'Missing content'],
		['an empty text', { text: '' }, 'Missing content'],
		['no object', [], 'Expected object'],
	])('refuses %s and names the field', async (_, body, message) => {
		const answer = await send(simulator, PEOPLE.bob, body);
		expect(answer.status).toBe(400);
		expect(answer.body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it('refuses a body that is not JSON', async () => {
		const response = await fetch(`${simulator.url}${chatPath(PEOPLE.bob)}/messages`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${KEYS.blooio}`, 'Content-Type': 'application/json' },
			body: '{"text":',
		});
		expect(response.status).toBe(400);
		expect(await response.json()).toEqual(plainError(400, 'The body is not valid JSON.'));
	});

	it('refuses a "+" that was not encoded', async () => {
		const answer = await call(simulator, 'POST', `/chats/${PEOPLE.bob}/messages`, {
			body: { text: 'a' },
		});
		expect(answer.status).toBe(400);
		expect(answer.body).toHaveProperty('message', expect.stringContaining('%2B'));
	});

	it('accepts every documented field', async () => {
		const answer = await send(simulator, PEOPLE.alice, {
			text: 'https://example.com/',
			attachments: [url, { url, name: 'a.png' }],
			metadata: { a: 'é'.repeat(507) },
			use_typing_indicator: true,
			from_number: NUMBERS.dedicated,
			share_contact: true,
			link_preview: { image_url: url, title: 'a'.repeat(200) },
			effect: 'Invisible Ink',
			reply_to: null,
		});
		expect(answer.status).toBe(202);
	});
});
