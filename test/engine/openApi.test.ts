import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, KEYS, MESSAGES, NUMBERS, PEOPLE, type LoggedRequest } from '../simulator';
import { readApiDocument } from './support/apiDocument.cjs';
import { searchList } from './support/editorList';
import { ApiDocument } from './support/openApi';
import { from, more, startWorld, to, together } from './support/world';

const world = startWorld();
const document = readApiDocument();

const URL = 'https://cdn.example.com/a.png';

const SENDS: Array<[string, INodeParameters]> = [
	['a text', {}],
	['a text to an email', { chatId: to(PEOPLE.ivan) }],
	['a text to a group', { chatId: to(GROUPS.team) }],
	['a text to several people', { chatId: to(`${PEOPLE.alice},${PEOPLE.ivan}`) }],
	['several texts', { text: 'One', ...more({ texts: ['Two'] }) }],
	[
		'attachments',
		more({ attachments: { attachment: [{ url: URL }, { url: URL, name: 'a.png' }] } }),
	],
	['a chosen sender', from(NUMBERS.dedicated)],
	['the sender of last time', more({ sender: 'lastUsed' })],
	['a sender by area code', more({ sender: 'areaCode' })],
	['a sender by plan', more({ sender: 'dedicated' })],
	['an effect', more({ effect: 'invisible-ink' })],
	['metadata', more({ metadataJson: '{"order": {"id": 1}}' })],
	['a reply', more({ replyTo: { target: { messageId: MESSAGES.fromAlice } } })],
	['a reply to a GUID', more({ replyTo: { target: { guid: 'ABC-1', partIndex: 1 } } })],
	['contact card and typing', more({ shareContact: true, typingIndicator: false })],
	[
		'a link preview',
		{
			text: 'https://example.com',
			...more({ linkPreview: { preview: { title: 'A', imageUrl: URL } } }),
		},
	],
	[
		'parts',
		{
			chatId: to(GROUPS.team),
			text: '',
			...more({
				parts: {
					part: [
						{ kind: 'text', text: 'Hi' },
						{ kind: 'mention', text: 'Carol', mention: PEOPLE.carol },
						{ kind: 'file', url: URL, name: 'a.png' },
					],
				},
			}),
		},
	],
	[
		'links',
		{
			text: '',
			...more({
				parts: { part: [{ kind: 'link', url: 'https://example.com', previewTitle: 'A' }] },
			}),
		},
	],
	['400', more({ replyTo: { target: { messageId: MESSAGES.old } } })],
	['403', { chatId: to(PEOPLE.stranger), ...from(NUMBERS.inbound) }],
	['404', { chatId: to(GROUPS.unknown) }],
	['429', { chatId: to(PEOPLE.bob), ...from(NUMBERS.shared) }],
	['503', together(from(NUMBERS.inactive), more({ maxRetries: 0 }))],
];

const READS: Array<[string, INodeParameters]> = [
	[
		'Message: Get Many',
		{
			resource: 'message',
			operation: 'getAll',
			chatId: to(PEOPLE.alice),
			returnAll: true,
			filters: {
				direction: 'inbound',
				order: 'asc',
				since: 1_700_000_000_000,
				until: '={{ $now }}',
			},
		},
	],
	[
		'Message: Get',
		{
			resource: 'message',
			operation: 'get',
			chatId: to(PEOPLE.alice),
			messageId: MESSAGES.fromAlice,
		},
	],
	[
		'Message: Get Status',
		{
			resource: 'message',
			operation: 'getStatus',
			chatId: to(PEOPLE.alice),
			messageId: MESSAGES.toAlice,
		},
	],
	['Number: Get Many', { resource: 'number', operation: 'getAll' }],
	['Number: Get Health', { resource: 'number', operation: 'getHealth' }],
	['Account: Get', { resource: 'account', operation: 'get' }],
];

/** Sends a logged request once more and returns what the simulator answers. */
async function replay({ method, path, query, headers, body }: LoggedRequest, key: string) {
	const idempotencyKey = headers['idempotency-key'];
	const response = await fetch(
		`${world.simulator.origin}${path}?${new URLSearchParams(query).toString()}`,
		{
			method,
			headers: {
				Authorization: `Bearer ${key}`,
				...(body !== undefined && { 'Content-Type': 'application/json' }),
				...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		},
	);
	return { status: response.status, body: await response.json() };
}

if (!document) {
	it('was skipped: ../shared with the OpenAPI document is absent', () => {
		expect(document).toBeUndefined();
	});
} else {
	const api = new ApiDocument(document);

	/** Every request since the test began, and what it is answered, fit the document. */
	async function expectFits(key: string = KEYS.blooio) {
		const requests = [...world.simulator.requests];
		expect(requests.length).toBeGreaterThan(0);
		for (const request of requests) {
			expect([request, api.checkRequest(request)]).toEqual([request, []]);
			const again = await replay(request, key);
			const { method, path } = request;
			expect([again, api.checkAnswer(method, path, again.status, again.body)]).toEqual([again, []]);
		}
	}

	it.each(SENDS)('Message: Send, %s', async (_name, parameters) => {
		await world.send(parameters, { settings: { onError: 'continueRegularOutput' } });
		await expectFits();
	});

	it('Message: Send, the first answer (202) as well as its repetition (200)', async () => {
		await world.send({ options: { idempotency: 'none' } });
		const [request] = world.simulator.requests;
		if (!request) return;
		const again = await replay(request, KEYS.blooio);
		expect(again.status).toBe(202);
		expect(api.checkAnswer('POST', request.path, 202, again.body)).toEqual([]);
	});

	it.each(READS)('%s', async (_name, parameters) => {
		await world.run(parameters);
		await expectFits();
	});

	it.each(['searchChats', 'searchGroups', 'searchNumbers'])('the list %s', async (method) => {
		const credential = { apiKey: KEYS.blooio, baseUrl: world.simulator.url };
		await searchList(method, credential, { filter: 'a', paginationToken: '1' });
		await expectFits();
	});

	it('401', async () => {
		await world.send({}, { key: 'wrong', settings: { onError: 'continueRegularOutput' } });
		await expectFits('wrong');
	});

	it('notices a request that does not fit', async () => {
		await world.send({ text: 'Hello' });
		const [request] = world.simulator.requests;
		if (!request) return;
		const wrong = (change: Partial<LoggedRequest>) => api.checkRequest({ ...request, ...change });
		expect(wrong({ body: { text: 7 } })).not.toEqual([]);
		expect(wrong({ body: { text: 'Hello', colour: 'red' } })).not.toEqual([]);
		expect(wrong({ query: { limit: '1' } })).not.toEqual([]);
		expect(wrong({ method: 'PUT' })).not.toEqual([]);
		expect(api.checkAnswer('POST', request.path, 202, { message_id: 7 })).not.toEqual([]);
	});
}
