import fc from 'fast-check';
import { sleep } from 'n8n-workflow';

import { itemsOf } from '../../e2e/support/examples';
import { until } from '../../e2e/support/until';
import { attemptsOf, delaysOf, ledgerOf, type Delays, type Ledger } from './ledger';
import type { LoadHost } from './host';
import { askingWorkflow, doorWorkflow, nextName } from './workflows';

/** A run: how many people are asked at once, and what happens meanwhile. */
export interface Plan {
	people: number;
	/** Answers in a second. */
	perSecond: number;
	/** Messages of people whom nobody has asked. */
	others: number;
	/** How often n8n is killed while the answers come. */
	kills: number;
	seed: number;
}

/** What came of a run. */
export interface Outcome {
	ledger: Ledger;
	/** Executions that had not come to their end, by their statuses. */
	open: Record<string, number>;
	/** How the messages of those whose answer was lost were delivered. */
	lostDeliveries: string[];
	/** When n8n was killed, and had started again. */
	killedAt: string[];
	delays: Delays;
	/** Webhooks while all executions slept. */
	webhooks: number;
	/** Deliveries, and how many of them were not taken at the first attempt. */
	deliveries: number;
	notAtOnce: number;
	/** Seconds from the first answer to the last execution's end. */
	seconds: number;
}

const phoneOf = (index: number) => `+1555${String(2_000_000 + index)}`;
const strangerOf = (index: number) => `+1555${String(7_000_000 + index)}`;

const shuffled = <Value>(values: readonly Value[], seed: number): Value[] => {
	const [order = []] = fc.sample(
		fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length }),
		{ seed, numRuns: 1 },
	);
	return order;
};

const momentsOf = (count: number, seed: number): number[] =>
	fc.sample(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { seed, numRuns: count }).sort();

/** How many executions of a workflow have one of these statuses. */
export async function countOf(host: LoadHost, workflowId: string, status: string[]) {
	return await host.rest.countExecutions({ workflowId, status });
}

/** Statuses of executions that have not come to their end. */
const OPEN = ['waiting', 'running', 'new'];

/** The people whose executions n8n broke off while they ran, as it was killed. */
async function brokenOffIn(host: LoadHost, workflowId: string): Promise<Set<string>> {
	const broken = await host.rest.executions({ workflowId, status: ['crashed', 'error'] });
	const runs = await Promise.all(broken.map(async ({ id }) => await host.rest.execution(id)));
	return new Set(runs.map((run) => String(Object(itemsOf(run).Webhook?.[0]?.body).phone)));
}

/** Has everybody asked, a few at a time, and waits until all executions sleep. */
async function askAll(
	host: LoadHost,
	workflow: { id: string; path: string },
	phones: readonly string[],
) {
	const waiting = [...phones];
	await Promise.all(
		Array.from({ length: 5 }, async () => {
			for (let phone = waiting.pop(); phone !== undefined; phone = waiting.pop()) {
				const answer = await fetch(`${host.webhooks}/webhook/${workflow.path}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ phone }),
				});
				expect(answer.status).toBe(200);
			}
		}),
	);
	await until(async () => (await countOf(host, workflow.id, ['waiting'])) >= phones.length, {
		what: `${phones.length} executions to sleep`,
		timeoutMs: 900_000,
		intervalMs: 500,
	});
}

/** Publishes door and questions, lets everybody answer, and says what came of it. */
export async function holdConversations(host: LoadHost, plan: Plan): Promise<Outcome> {
	const { simulator, rest, credential } = host;
	simulator.reset();
	simulator.state.limits.newContacts.max = Infinity;
	const name = nextName();
	const door = await rest.createWorkflow(doorWorkflow(credential, `door-${name}`));
	await rest.publish(door.id);
	const ask = await rest.createWorkflow(askingWorkflow(credential, name));
	await rest.publish(ask.id);

	const phones = Array.from({ length: plan.people }, (_, index) => phoneOf(index));
	await askAll(host, { id: ask.id, path: name }, phones);
	await simulator.idle();
	const webhooks = simulator.state.webhooks.all().length;
	const before = simulator.deliveries.length;

	const answers = new Map<string, { text: string; at: number }>();
	const tellers = [
		...phones.map((phone) => () => {
			const text = `Answer of ${phone}`;
			answers.set(phone, { text, at: Date.now() });
			simulator.receive({ from: phone, text });
		}),
		...Array.from({ length: plan.others }, (_, index) => () => {
			simulator.receive({ from: strangerOf(index), text: `Hello ${index}` });
		}),
	];
	const steps = shuffled(tellers, plan.seed);
	const kills = momentsOf(plan.kills, plan.seed).map((part) => Math.floor(part * steps.length));
	const began = Date.now();
	const pauseMs = (1000 * plan.people) / plan.perSecond / steps.length;
	const killedAt: string[] = [];
	let restarts = Promise.resolve();
	for (const [index, step] of steps.entries()) {
		step();
		if (kills.includes(index)) {
			restarts = restarts.then(async () => {
				const killed = new Date().toISOString();
				await host.kill();
				await host.restart();
				killedAt.push(`${killed} to ${new Date().toISOString()}`);
			});
		}
		await sleep(Math.max(0, began + (index + 1) * pauseMs - Date.now()));
	}
	await restarts;
	// n8n calls no trigger when it starts: the next message gives it occasion to catch up.
	simulator.receive({ from: strangerOf(plan.others), text: 'Hello again' });
	await simulator.idle();
	await until(async () => (await countOf(host, ask.id, OPEN)) === 0, {
		what: 'the end of all executions',
		timeoutMs: 60_000 + 300 * plan.people,
		intervalMs: 500,
	}).catch(() => undefined);
	const seconds = (Date.now() - began) / 1000;
	await rest.unpublish(door.id);
	await rest.unpublish(ask.id);
	const attempts = simulator.deliveries.slice(before);
	const ledger = ledgerOf(simulator, answers, await brokenOffIn(host, ask.id));
	const open = await Promise.all(
		OPEN.map(async (status) => [status, await countOf(host, ask.id, [status])] as const),
	);
	return {
		ledger,
		open: Object.fromEntries(open),
		lostDeliveries: attemptsOf(simulator, ledger.lost),
		killedAt,
		delays: delaysOf(simulator, answers),
		webhooks,
		deliveries: attempts.filter(({ attempt }) => attempt === 1).length,
		notAtOnce: attempts.filter(({ attempt, status }) => attempt === 1 && status !== 200).length,
		seconds: Math.round(seconds),
	};
}
