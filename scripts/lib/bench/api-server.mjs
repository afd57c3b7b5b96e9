// Started by api.mjs, as a process of its own: it must not take turns with n8n or the bench.
// Bare node:http: the simulator takes some three times the CPU for a send, and keeps Blooio's limits.
import { createServer } from 'node:http';

const CONTACTS = 10_000;

let delayMs = 0;
let requests = 0;
let inFlight = 0;
let maxInFlight = 0;
let unordered = 0;

/** @type {Map<string, { latest: number, underWay: number }>} */
const chats = new Map();

/** @type {Map<string, string>} */
const pages = new Map();

/**
 * Order within a chat is kept when a message never comes before an earlier one was answered.
 *
 * @param {string} chat
 * @param {string} body
 */
function enterChat(chat, body) {
	const known = chats.get(chat) ?? { latest: -1, underWay: 0 };
	const number = Number(/"Message (\d+)"/.exec(body)?.[1]);
	if (known.underWay > 0 || number < known.latest) unordered++;
	known.latest = Math.max(known.latest, number);
	known.underWay++;
	chats.set(chat, known);
	return () => known.underWay--;
}

/** @param {URL} url */
function contactsPage({ search, searchParams }) {
	const limit = Number(searchParams.get('limit') ?? 50);
	const offset = Number(searchParams.get('offset') ?? 0);
	const known = pages.get(search);
	if (known) return known;
	const length = Math.max(0, Math.min(limit, CONTACTS - offset));
	const contacts = Array.from({ length }, (_, index) => ({
		contact_id: `ct_${offset + index}`,
		name: `Contact ${offset + index}`,
		identifier: `+1415${String(offset + index).padStart(7, '0')}`,
		tags: ['bench'],
		created_at: 1_700_000_000_000 + index,
	}));
	const page = JSON.stringify({ contacts, pagination: { limit, offset, total: CONTACTS } });
	pages.set(search, page);
	return page;
}

const QUESTION_AT = 1_700_000_000_000;

/** The latest messages of a chat, newest first: eight old ones, a question and the answer. */
const CHAT = JSON.stringify({
	messages: ['Yes!', 'Can you come on Friday?', ...Array(8).fill('What was written before')].map(
		(text, index) => ({
			message_id: index === 1 ? 'msg_question' : `msg_${index}`,
			direction: index === 1 || index > 5 ? 'outbound' : 'inbound',
			external_id: '+14155550100',
			internal_id: '+12125550101',
			text,
			attachments: [],
			sender: null,
			reactions: [],
			time_sent: QUESTION_AT + (1 - index) * 60_000,
			time_delivered: null,
			status: 'delivered',
			protocol: 'imessage',
			error: null,
		}),
	),
	pagination: { limit: 50, offset: 0, total: 10 },
});

/** With which n8n's GitHub Trigger wants its events to be signed. */
let githubSecret = '';

/** @param {string} body @returns {[number, string]} a webhook as GitHub makes it (REST API, "Create a repository webhook") */
function makeGithubHook(body) {
	const { config, events } = JSON.parse(body);
	githubSecret = config.secret;
	return [201, JSON.stringify({ id: 1, active: true, events })];
}

/** @param {string} method @param {URL} url @param {string} body @returns {[number, string]} */
function answerTo(method, url, body) {
	if (url.pathname.endsWith('/hooks') && method === 'POST') return makeGithubHook(body);
	if (url.pathname.endsWith('/messages') && method === 'GET') return [200, CHAT];
	if (url.pathname.endsWith('/messages')) {
		return [202, JSON.stringify({ message_id: `msg_${requests}`, status: 'queued' })];
	}
	if (url.pathname.endsWith('/contacts')) return [200, contactsPage(url)];
	if (url.pathname.endsWith('/webhooks') && method === 'POST') {
		const made = { ...JSON.parse(body), webhook_id: 'wh_bench', signing_secret: 'whsec_bench' };
		return [201, JSON.stringify(made)];
	}
	return [200, '{}'];
}

const server = createServer(async (request, response) => {
	requests++;
	maxInFlight = Math.max(maxInFlight, ++inFlight);
	let body = '';
	request.setEncoding('utf8');
	for await (const chunk of request) body += chunk;
	const url = new URL(request.url ?? '/', 'http://localhost');
	const leave = url.pathname.endsWith('/messages') ? enterChat(url.pathname, body) : undefined;
	const [status, answer] = answerTo(request.method ?? '', url, body);
	const send = () => {
		inFlight--;
		leave?.();
		response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
	};
	if (delayMs === 0) send();
	else setTimeout(send, delayMs);
});

process.on('message', (/** @type {{ reset?: number }} */ { reset }) => {
	process.send?.({ requests, maxInFlight, unordered, chats: chats.size, githubSecret });
	if (reset === undefined) return;
	delayMs = reset;
	requests = maxInFlight = unordered = 0;
	chats.clear();
});
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
