import { UnexpectedError, type INodeParameters } from 'n8n-workflow';

import { KEYS, startSimulator, type Simulator, type SimulatorOptions } from '../../../simulator';
import type { WebhookRecord } from '../../../simulator/state/webhooks/webhooks';
import { LittleN8n } from './littleN8n';
import type { Setup } from './setup';

/** What differs from the usual workflow: credential of the simulator, message.received. */
export interface Given extends Partial<Omit<Setup, 'credential'>> {
	apiKey?: string;
	baseUrl?: string;
	webhookSecret?: string;
}

/** A simulator and the workflows that listen to it. */
export interface TriggerWorld {
	readonly simulator: Simulator;
	/** A workflow with a trigger; stopped after the test. */
	workflow(parameters?: INodeParameters, given?: Given): Promise<LittleN8n>;
	/** What is subscribed. */
	webhooks(): WebhookRecord[];
	/** The only subscription; the test fails when there is none or another one. */
	webhook(): WebhookRecord;
	/** Requests about webhooks as `METHOD /path`, ids as `:id`, and their bodies. */
	calls(): Array<[call: string, body: unknown]>;
}

/** One simulator for the whole test file, back at its seed before each test. */
export function startTriggerWorld(options: SimulatorOptions = {}): TriggerWorld {
	let started: Simulator | undefined;
	const open: LittleN8n[] = [];
	let workflows = 0;
	const current = (): Simulator => {
		if (!started) throw new UnexpectedError('The simulator runs only inside tests');
		return started;
	};
	beforeAll(async () => {
		started = await startSimulator({ deliveryRetry: { attempts: 2, delayMs: 20 }, ...options });
	});
	beforeEach(() => current().reset());
	afterEach(async () => {
		await Promise.all(open.splice(0).map(async (n8n) => await n8n.stop()));
	});
	afterAll(async () => await started?.close());
	const webhooks = () => current().state.webhooks.all();
	return {
		get simulator() {
			return current();
		},
		async workflow(parameters = {}, given = {}) {
			const { apiKey = KEYS.blooio, baseUrl = current().url, webhookSecret = '', ...more } = given;
			const n8n = await LittleN8n.start({
				parameters: {
					events: ['message.received'],
					...parameters,
					// What is handed on to waiting executions is tried with those.
					additionalOptions: { resumeWaiting: 'off', ...Object(parameters.additionalOptions) },
				},
				credential: { apiKey, baseUrl, channelsBaseUrl: current().channelsUrl, webhookSecret },
				workflowId: `workflow-${++workflows}`,
				webhookId: '5f0c3d9a-0b0e-4a9e-8f57-1f1f1f1f1f1f',
				...more,
			});
			open.push(n8n);
			return n8n;
		},
		webhooks,
		webhook() {
			const [only, ...others] = webhooks();
			expect(others).toEqual([]);
			if (!only) throw new UnexpectedError('Nothing is subscribed');
			return only;
		},
		calls: () =>
			current()
				.requests.filter(({ path }) => path.includes('/webhooks'))
				.map(({ method, path, body }) => [
					`${method} ${path.replace('/v2/api', '').replace(/\/wh_[^/]+/, '/:id')}`,
					body,
				]),
	};
}
