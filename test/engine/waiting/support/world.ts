import { sleep, UnexpectedError, type IDataObject, type INodeParameters } from 'n8n-workflow';

import {
	KEYS,
	PEOPLE,
	startSimulator,
	type Simulator,
	type SimulatorOptions,
} from '../../../simulator';
import type { WebhookRecord } from '../../../simulator/state/webhooks/webhooks';
import { loadPackage } from '../../support/package/nodeTypes';
import { to } from '../../support/world';
import type { Execution, Given } from './execution';
import { SleepyN8n } from './sleepyN8n';

/** A simulator, an n8n that it reaches, and what tests of waits do with them. */
export interface WaitingWorld {
	readonly simulator: Simulator;
	readonly n8n: SleepyN8n;
	/** Runs Send and Wait to Alice until it sleeps, with `parameters` over the usual ones. */
	ask(parameters?: INodeParameters, more?: Partial<Given>): Promise<Execution>;
	/** Everything has been delivered, and every execution that was woken has ended. */
	settled(execution?: Execution): Promise<void>;
	webhooks(): WebhookRecord[];
	/** The webhook of the only wait. */
	webhook(): WebhookRecord;
	/** Texts that were sent since the reset. */
	texts(): string[];
}

/** Some tests see to it that it fails. */
const LONGEST_DELETION_MS = 300;

/** Parameters of Send and Wait. */
export const question = (given: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation: 'sendAndWait',
	chatId: to(PEOPLE.alice),
	message: 'Does Friday suit you?',
	responseType: 'reply',
	separateOutputs: true,
	...given,
});

/** A time as n8n's own nodes give it. */
export const ISO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$/;

/** Options with a limit of the wait, as the panel saves it. */
export const limitOf = (resumeAmount: number | string, resumeUnit: string): INodeParameters => ({
	limitWaitTime: { values: { limitType: 'afterTimeInterval', resumeAmount, resumeUnit } },
});

/** The message or poll that a sleeping execution has sent. */
export function sentBy({
	asleep,
}: Execution): IDataObject & { message_id: string; poll_id: string } {
	const [item] = asleep;
	if (!item) throw new UnexpectedError('Nothing sleeps');
	return item.json.sent as IDataObject & { message_id: string; poll_id: string };
}

/** The webhook of a wait is deleted after the answer to the call that ends it. */
async function deleted({ n8n, webhooks }: WaitingWorld): Promise<void> {
	const isOver = ({ url }: WebhookRecord) =>
		[...n8n.executions.values()].some(
			({ id, status }) =>
				status === 'success' &&
				[`/${id}/`, `/${id}?`].some((part) => url.includes(`/webhook-waiting${part}`)),
		);
	const end = Date.now() + LONGEST_DELETION_MS;
	while (webhooks().some(isOver) && Date.now() < end) await sleep(5);
}

/** One simulator and one n8n for the whole test file, the simulator back at its seed before each test. */
export function startWaitingWorld(options: SimulatorOptions = {}): WaitingWorld {
	let simulator: Simulator | undefined;
	let n8n: SleepyN8n | undefined;
	beforeAll(async () => {
		await loadPackage();
		simulator = await startSimulator({ deliveryRetry: { attempts: 3, delayMs: 20 }, ...options });
	});
	beforeEach(async () => {
		simulator?.reset();
		n8n = await SleepyN8n.start({
			apiKey: KEYS.blooio,
			baseUrl: simulator?.url ?? '',
			channelsBaseUrl: simulator?.channelsUrl ?? '',
		});
	});
	afterEach(async () => await n8n?.stop());
	afterAll(async () => await simulator?.close());
	const world: WaitingWorld = {
		get simulator() {
			if (!simulator) throw new UnexpectedError('The simulator runs only inside tests');
			return simulator;
		},
		get n8n() {
			if (!n8n) throw new UnexpectedError('n8n runs only inside tests');
			return n8n;
		},
		ask: async (parameters, more) =>
			await world.n8n.run({ parameters: question(parameters), ...more }),
		async settled() {
			await world.simulator.idle();
			for (const execution of world.n8n.executions.values()) await execution.settled();
			await deleted(world);
		},
		webhooks: () => world.simulator.state.webhooks.all(),
		webhook() {
			const [only, ...others] = world.webhooks();
			expect(others).toEqual([]);
			if (!only) throw new UnexpectedError('Nothing is subscribed');
			return only;
		},
		texts: () =>
			world.simulator.requests
				.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
				.map(({ body }) => (body as { text: string }).text),
	};
	return world;
}
