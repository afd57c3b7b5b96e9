import fc from 'fast-check';
import { sleep } from 'n8n-workflow';

import { until } from '../../e2e/support/until';
import { countOf } from './conversations';
import type { LoadHost } from './host';
import { askingWorkflow, cleanUpWorkflow, doorWorkflow, nextName } from './workflows';

/** Where n8n is killed. */
export const PLACES = ['ask', 'resume', 'ask again'] as const;
export type Place = (typeof PLACES)[number];

/** One kill, drawn from its seed. */
export interface Moment {
	/** How long after the call or the message, in ms. */
	afterMs: number;
	/** Whether a published trigger hands the answer on, rather than a webhook of the wait's own. */
	byDoor: boolean;
}

/** What came of one kill. */
export interface MomentOutcome {
	asked: number;
	askedAgain: number;
	/** Executions that went on with the answer. */
	got: number;
	/** Executions that n8n broke off while they ran. */
	brokenOff: number;
	/** Webhooks of waits after Clean Up. */
	left: number;
}

/** All that is done by then takes so long, more or less, in ms. */
const WITHIN_MS: Readonly<Record<Place, number>> = { ask: 500, resume: 250, 'ask again': 250 };

export function momentOf(place: Place, seed: number): Moment {
	const moments = fc.record<Moment>({
		afterMs: fc.integer({ min: 0, max: WITHIN_MS[place] }),
		byDoor: fc.boolean(),
	});
	const [moment] = fc.sample(fc.noBias(moments), { seed, numRuns: 1 });
	if (!moment) throw new RangeError(`No moment for the seed ${seed}`);
	return moment;
}

const phoneOf = (seed: number) => `+1555${String(3_000_000 + (seed % 1_000_000))}`;

/** Workflows for the kills of one test. */
export interface Stage {
	host: LoadHost;
	/** Of the webhook that has somebody asked. */
	path: string;
	door: string;
	ask: string;
	cleanUp: string;
}

export async function setStage(host: LoadHost): Promise<Stage> {
	const { rest, credential } = host;
	host.simulator.reset();
	host.simulator.state.limits.newContacts.max = Infinity;
	const path = nextName();
	const door = await rest.createWorkflow(doorWorkflow(credential, `door-${path}`));
	const rules = { acceptedAnswers: ['Yes', 'No'] };
	const ask = await rest.createWorkflow(askingWorkflow(credential, path, rules));
	const cleanUp = await rest.createWorkflow(cleanUpWorkflow(credential));
	await rest.publish(ask.id);
	return { host, path, door: door.id, ask: ask.id, cleanUp: cleanUp.id };
}

const callAsk = async ({ host, path }: Stage, phone: string) =>
	await fetch(`${host.webhooks}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ phone }),
	}).catch(() => undefined);

async function killAfter({ host }: Stage, ms: number): Promise<void> {
	await sleep(ms);
	await host.kill();
	await host.restart();
}

const open = async ({ host, ask }: Stage) =>
	await countOf(host, ask, ['waiting', 'running', 'new']);

async function settled(stage: Stage, statuses: string[], what: string): Promise<void> {
	const isSo = async () => (await countOf(stage.host, stage.ask, statuses)) === 0;
	await until(isSo, { what, timeoutMs: 60_000 });
	await stage.host.simulator.idle();
}

/** Kills n8n at one place, brings it back, and says what came of the question. */
export async function killAt(stage: Stage, place: Place, seed: number): Promise<MomentOutcome> {
	const { host, door, ask, cleanUp } = stage;
	const { simulator, rest } = host;
	const { afterMs, byDoor } = momentOf(place, seed);
	const phone = phoneOf(seed);
	const broken = await countOf(host, ask, ['crashed', 'error']);
	if (byDoor) await rest.publish(door);

	const asked = callAsk(stage, phone);
	if (place === 'ask') await killAfter(stage, afterMs);
	await asked;
	await settled(stage, ['running', 'new'], 'the question');
	if ((await open(stage)) > 0) {
		simulator.receive({ from: phone, text: place === 'ask again' ? 'What?' : 'Yes' });
		if (place !== 'ask') await killAfter(stage, afterMs);
		await simulator.idle();
		if (place === 'ask again') simulator.receive({ from: phone, text: 'Yes' });
		await settled(stage, ['waiting', 'running', 'new'], 'the end of the execution');
	}
	if (byDoor) await rest.unpublish(door);
	await rest.runToEnd(cleanUp);

	const texts = simulator.state.messages
		.all()
		.filter(({ chatId, direction }) => chatId === phone && direction === 'outbound')
		.map(({ text }) => text ?? '');
	const count = (start: string) => texts.filter((text) => text.startsWith(start)).length;
	return {
		asked: count('Question '),
		askedAgain: count('Please answer'),
		got: count('Got: Yes'),
		brokenOff: (await countOf(host, ask, ['crashed', 'error'])) - broken,
		left: simulator.state.webhooks.all().filter(({ url }) => url.includes('webhook-waiting'))
			.length,
	};
}
