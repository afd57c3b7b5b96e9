import { filled, placesIn } from '../../../nodes/Blooio/engine/files/body';
import type { ApiRequest } from '../../../nodes/Blooio/engine/operation';
import { readApiDocument } from '../../engine/support/apiDocument.cjs';
import { ApiDocument } from '../../engine/support/openApi';
import { REQUESTS } from './requests';
import { carryOut, operationNamed, requestOf, sent } from './requests/request';

/** In the vendor's guide, not in the document (NOTES.md, "cancel a message"). */
const CANCEL = 'DELETE /chats/{}/messages/{}';

/** The document with what NOTES.md adds to it: webhooks for polls. */
const withNotes = (document: Record<string, unknown>): Record<string, unknown> =>
	JSON.parse(
		JSON.stringify(document).replaceAll(
			'"enum":["message","status","all"]',
			'"enum":["message","status","all","poll"]',
		),
	);

/** Method and path without the ids, e.g. `GET /chats/{}/messages`. */
const endpointOf = ({ method, path }: ApiRequest) =>
	`${method} ${path.map((part) => (typeof part === 'string' ? part : '{}')).join('')}`;

/** A file of the item, as n8n gives it out. */
const FROM_N8N = { url: 'https://n8n.example.com/rest/binary-data/signed', name: 'menu.pdf' };

/** A request as it arrives, with a word in place of a file. */
function arriving(request: ApiRequest) {
	const { method, path, query = {}, body: written = {}, file } = sent(request);
	const files = placesIn(written).map((place) => [place, [FROM_N8N]] as const);
	const body = request.body && filled(written, new Map(files));
	const whole = request.file && { ...body, [request.file.name]: 'its content' };
	return {
		method,
		path: `/v2/api${path}`,
		query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
		headers: {},
		body: file ? whole : body,
	};
}

const batchOf = (operation: string, numbers: string[]) =>
	operationNamed(operation).batch!.merge(
		numbers.map((phoneNumber) => requestOf(operation, { phoneNumber })),
	);

/** A page as the engine asks for it. */
const PAGE = { limit: 200, offset: 400 };

/** An answer to any look-up of a plan: there is a number, and a chat to look into. */
const ANYTHING = {
	numbers: [{ phone_number: '+12125550101', is_active: true }],
	chats: [{ id: '+15551234567' }],
	messages: [],
};

/** Every request that the node can send: also plans, what follows a failure, pages and batches. */
const EMITTED: Array<[name: string, request: ApiRequest]> = REQUESTS.flatMap(
	({ operation, when, values }) => {
		const name = when === undefined ? operation : `${operation}, ${when}`;
		const request = requestOf(operation, values);
		const paged = operationNamed(operation).listing?.pages;
		const emitted: Array<[string, ApiRequest]> = [
			[name, paged ? { ...request, query: { ...request.query, ...PAGE } } : request],
		];
		const asked = request.plan ? carryOut(request.plan, () => ANYTHING).asked : [];
		emitted.push(...asked.map((one): [string, ApiRequest] => [`${name}; plan`, one]));
		if (request.fallback) emitted.push([`${name}; fallback`, request.fallback.request]);
		return emitted;
	},
);
EMITTED.push([
	'phoneNumber:lookUp, several items',
	batchOf('phoneNumber:lookUp', ['+12125551234', '(212) 555-1234']),
]);

const document = readApiDocument();

if (document) {
	const api = new ApiDocument(withNotes(document));

	it('the node can do all that the API describes, and cancel a message', () => {
		const described = api.operations.map((name) => name.replace(/\{[^}]*\}/g, '{}'));
		expect(described).toHaveLength(55);
		const emitted = new Set(EMITTED.map(([, request]) => endpointOf(request)));
		expect([...emitted].sort()).toEqual([...described, CANCEL].sort());
	});

	it.each(EMITTED.filter(([, request]) => endpointOf(request) !== CANCEL))(
		'%s: the request is one that the API describes',
		(_name, request) => {
			expect(api.checkRequest(arriving(request))).toEqual([]);
		},
	);

	it('every list is read in pages if the API gives it in pages', () => {
		const lists = REQUESTS.filter(({ operation }) => operationNamed(operation).listing);
		for (const { operation, values } of lists) {
			const { method, path } = arriving(requestOf(operation, values));
			const paged = api.queryOf(method, path).includes('offset') ? 'offset' : undefined;
			expect([operation, operationNamed(operation).listing?.pages]).toEqual([operation, paged]);
		}
	});

	it('a request that the API does not describe would be found', () => {
		const poll = requestOf('poll:send', { chatId: '+15551234567', pollOptions: ['a', 'b'] });
		const group = requestOf('group:get', { groupId: 'grp_abc' });
		const lookUp = requestOf('phoneNumber:lookUp', { phoneNumber: '+12125551234' });
		const icon = requestOf('group:setIcon', { groupId: 'grp_abc' });
		const wrong: ApiRequest[] = [
			{ ...poll, body: { ...poll.body, typo: 1 } },
			{ ...poll, body: { options: ['a'] } },
			{ ...poll, body: undefined },
			{ ...poll, query: { typo: 1 } },
			{ ...group, path: ['/groups/', { id: 'abc' }] },
			{ ...lookUp, query: {} },
			{ ...icon, file: { ...icon.file!, name: 'photo' } },
			{ ...requestOf('chat:getAll'), query: { sort: 'name_asc' } },
			{ ...requestOf('chat:getAll'), query: { limit: 201 } },
		];
		for (const one of wrong) expect(api.checkRequest(arriving(one))).not.toEqual([]);
	});
} else {
	it('was skipped: ../shared with the OpenAPI document is absent', () => {
		expect(document).toBeUndefined();
	});
}
