import { comparePair, nodeSide } from './measure.mjs';
import {
	blooioAnswer,
	blooioContacts,
	blooioSend,
	blooioSendWritten,
	FLOOR,
	floorSend,
	httpContacts,
	httpSend,
} from './nodes.mjs';

/**
 * @typedef {import('./measure.mjs').Row} Row
 * @typedef {object} Bench
 * @property {import('./host.mjs').BenchHost} host
 * @property {number} runs
 * @property {number} items
 * @typedef {object} Comparison
 * @property {string} name
 * @property {string} against
 * @property {number} goal
 * @property {number} [delayMs]
 */

const HTTP = 'HTTP Request node, same credential';

/** @param {import('./api.mjs').ApiCounts | undefined} counts */
const traffic = (counts) =>
	`${counts?.maxInFlight} in flight, ${counts?.unordered} out of order in their chat`;

/**
 * @param {Bench} bench
 * @param {Comparison} comparison
 * @param {import('./nodes.mjs').MeasuredNode} node to compare with
 * @returns {Promise<Row>}
 */
async function compareSends({ host, runs, items }, { delayMs = 0, ...row }, node) {
	const own = await nodeSide(host, blooioSend(), { items, delayMs });
	const other = await nodeSide(host, node, { items, delayMs });
	const medians = await comparePair(own.run, other.run, runs);
	if (own.counts?.unordered) throw new Error(`${own.counts.unordered} messages lost their order`);
	const remark = `${traffic(own.counts)}; other: ${traffic(other.counts)}`;
	return { ...row, name: `${items} ${row.name}`, ...medians, unit: 'ms', remark };
}

/**
 * What reading numbers costs: the same numbers as people write them, and clean.
 *
 * @param {Bench} bench
 * @returns {Promise<Row>}
 */
async function recipients({ host, runs, items }) {
	const written = await nodeSide(host, blooioSendWritten(), { items, chats: items, written: true });
	const clean = await nodeSide(host, blooioSend(), { items, chats: items });
	const medians = await comparePair(written.run, clean.run, runs);
	const reached = [written, clean].map(({ counts }) => counts?.chats);
	if (reached.some((chats) => chats !== items)) throw new Error(`${reached} chats were reached`);
	return {
		name: `${items} sends to numbers as people write them`,
		against: `${items} sends to clean numbers`,
		goal: 1.05,
		...medians,
		unit: 'ms',
		remark: 'ten writings in turns, one of them a JavaScript number, three of them local',
	};
}

/** @param {Bench} bench @returns {Promise<Row>} */
export async function contacts({ host, runs }) {
	const [delayMs, all] = [50, 10_000];
	const pages = { items: 1, delayMs, requests: all / 200 };
	const own = await nodeSide(host, blooioContacts(), { ...pages, output: all });
	const other = await nodeSide(host, httpContacts(host.api.url), { ...pages, output: all / 200 });
	return {
		name: 'Return All, 10,000 contacts, 50 ms a page',
		against: 'HTTP Request node, its pagination',
		goal: 0.25,
		...(await comparePair(own.run, other.run, runs)),
		unit: 'ms',
		remark: `${own.counts?.maxInFlight} pages at once; the other gives pages, not contacts`,
	};
}

/** Questions to as many people, and the answers to them. @param {Bench} bench @returns {Promise<Row>} */
async function answers({ host, runs }) {
	const items = 10_000;
	const own = await nodeSide(host, blooioAnswer(), { items, chats: items });
	const sends = await nodeSide(host, blooioSend(), { items, chats: items });
	return {
		name: '10,000 answers in as many chats, 50 at a time',
		against: 'the 10,000 sends',
		goal: 1,
		...(await comparePair(own.run, sends.run, runs)),
		unit: 'ms',
		remark: `${own.counts?.maxInFlight} in flight, 10 messages in each chat`,
	};
}

/** The cases in which messages are sent. @type {Record<string, (bench: Bench) => Promise<Row>>} */
export const SEND_CASES = {
	instant: (bench) =>
		compareSends(
			bench,
			{ name: 'sends, answered at once', against: HTTP, goal: 0.8 },
			httpSend(bench.host.api.url),
		),
	delayed: (bench) =>
		compareSends(
			bench,
			{ name: 'sends, answered after 50 ms, 50 at a time', against: HTTP, goal: 0.8, delayMs: 50 },
			httpSend(bench.host.api.url),
		),
	ordered: (bench) =>
		compareSends(
			bench,
			{
				name: 'sends, answered after 50 ms, 50 at a time',
				against: 'HTTP Request node, batch size 1, every 50 ms',
				goal: 0.06,
				delayMs: 50,
			},
			httpSend(bench.host.api.url, 50),
		),
	instantFloor: (bench) =>
		compareSends(
			bench,
			{ name: 'sends, answered at once', against: FLOOR, goal: 1.2 },
			floorSend(),
		),
	delayedFloor: (bench) =>
		compareSends(
			bench,
			{ name: 'sends, answered after 50 ms', against: FLOOR, goal: 1.2, delayMs: 50 },
			floorSend(),
		),
	contacts,
	recipients,
	answers,
};
