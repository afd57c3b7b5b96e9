import { existsSync, readFileSync } from 'node:fs';

import { postAll, signedEvents } from './deliveries.mjs';
import { median } from './measure.mjs';
import { blooioTrigger, publish, RESUMES_NOTHING } from './published.mjs';

const MOST_EVENTS = 200;
const AT_ONCE = 10;
const SECRET = 'whsec_bench';
/** Milliseconds of a clock tick in /proc/<pid>/stat, on every Linux that Node.js runs on. */
const TICK_MS = 10;

/** How n8n makes ready for expressions: by itself, and as docs/operating.md advises. */
const ENGINES = /** @type {const} */ ({ usual: 'false', lazy: 'true' });

/** @param {number} pid @returns {number} ms of CPU that a process has used; NaN where there is no /proc */
function cpuOf(pid) {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return NaN;
	const stat = readFileSync(file, 'utf8');
	// The name of the program, in brackets, may hold spaces; the 14th and 15th fields are the times.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/**
 * What one call of the trigger costs n8n's process: with and without Resume Waiting Executions, and with
 * n8n's expression engine as it is and lazy.
 *
 * @param {import('./sends.mjs').Bench} bench
 * @returns {Promise<import('./measure.mjs').Row[]>}
 */
export async function calls({ host, runs, items }) {
	const count = Math.min(items, MOST_EVENTS);
	await host.api.reset(0);
	const plain = await publish(host, blooioTrigger(host, 'bench-plain', RESUMES_NOTHING));
	const door = await publish(host, blooioTrigger(host, 'bench-door'));

	/**
	 * @param {import('./published.mjs').Published} target @param {string} event
	 * @param {number} started executions
	 * @returns {Promise<number>} ms of CPU for one event
	 */
	const cost = async (target, event, started) => {
		const list = signedEvents(count, SECRET, event);
		const before = cpuOf(host.n8n.pid);
		const act = async () => await postAll(target.url, list, AT_ONCE, 200);
		await target.during(started, act, 250);
		return (cpuOf(host.n8n.pid) - before) / count;
	};
	const sides = {
		unwanted: async () => await cost(plain, 'message.sent', 0),
		plain: async () => await cost(plain, 'message.received', count),
		door: async () => await cost(door, 'message.received', count),
	};

	/** @type {Record<string, number[]>} by engine and side */
	const times = {};
	for (let run = 0; run < runs; run++) {
		for (const [engine, setting] of Object.entries(ENGINES)) {
			await host.n8n.restart({ N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: setting });
			// What n8n compiles at its first events is no part of their price.
			await sides.door();
			for (const [side, measure] of Object.entries(sides)) {
				(times[`${engine} ${side}`] ??= []).push(await measure());
			}
		}
	}
	await host.n8n.restart({ N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: ENGINES.usual });
	for (const { unpublish } of [plain, door]) await unpublish();

	/** @param {keyof typeof ENGINES} engine @param {keyof typeof sides} side */
	const figure = (engine, side) => median(times[`${engine} ${side}`] ?? []);
	const remark = `time of n8n's process, for one of ${count} events, ${AT_ONCE} at a time`;
	const row = { unit: 'ms', runs, remark };
	const lazily = 'with N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE';
	return [
		{
			...row,
			name: 'CPU of one event that starts a workflow, by a trigger that resumes waiting executions',
			against: 'the same trigger, which does not',
			goal: 1.25,
			own: figure('usual', 'door'),
			other: figure('usual', 'plain'),
		},
		{
			...row,
			name: `the same, ${lazily}`,
			against: `the same trigger, which does not, ${lazily}`,
			goal: 1.25,
			own: figure('lazy', 'door'),
			other: figure('lazy', 'plain'),
		},
		{
			...row,
			name: `CPU of one event that nobody wants, ${lazily}`,
			against: 'n8n as it comes',
			goal: 0.25,
			own: figure('lazy', 'unwanted'),
			other: figure('usual', 'unwanted'),
		},
		{
			...row,
			name: `CPU of one event that starts a workflow, ${lazily}`,
			against: 'n8n as it comes',
			goal: 0.25,
			own: figure('lazy', 'plain'),
			other: figure('usual', 'plain'),
		},
	];
}
