import { HookContext } from 'n8n-core';
import {
	UnexpectedError,
	type IDataObject,
	type Workflow,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { unseal } from '../../../../nodes/Blooio/inbound/seal';
import { loadPackage } from '../../support/package/nodeTypes';
import { deliver } from './deliver';
import { execute, type Execution } from './execution';
import { triggerIn, triggerType, webhookOf, workflowOf } from './node';
import { serve, type Incoming, type Outgoing } from './server';
import { logged, surroundings, type Setup } from './setup';

type Method = 'checkExists' | 'create' | 'delete';

let processes = 0;

/**
 * As much of n8n as a trigger meets: it calls the node's methods in n8n-core's own contexts, in
 * the order and with the static data of n8n 2.41 (active-workflow-manager, test-webhooks,
 * webhook-helpers), and takes deliveries over HTTP.
 */
export class LittleN8n {
	/** Executions in the order of their end. */
	readonly executions: Execution[] = [];
	/** Lines that the node logged. */
	readonly log: string[] = [];
	/** Static data as the database keeps it. */
	saved = '{}';
	/** Static data of a test that listens. */
	test: string | undefined;
	private startsToFail = 0;
	private hold: (() => Promise<void>) | undefined;
	private readonly running: Array<Promise<Execution | void>> = [];
	private origin = '';
	private close = async () => {};

	private constructor(readonly setup: Setup) {}

	static async start(setup: Setup): Promise<LittleN8n> {
		await loadPackage();
		const n8n = new LittleN8n(setup);
		const { app, origin } = await serve(async (...given) => await n8n.receive(...given));
		n8n.origin = origin;
		n8n.close = async () => await app.close();
		return n8n;
	}

	async stop(): Promise<void> {
		await this.idle();
		await this.close();
	}

	/** Where it listens, whatever it says. */
	get address(): string {
		return this.origin;
	}

	/** The URL of the webhook. */
	url(isTest = false): string {
		return `${this.base}/${isTest ? 'webhook-test' : 'webhook'}/${this.setup.webhookId}/webhook`;
	}

	/**
	 * Publishes the workflow; where that fails, n8n deletes its webhooks with what it had saved.
	 *
	 * @param next registers the other triggers of the workflow, whose turn is later
	 */
	async publish(
		activation: WorkflowActivateMode = 'activate',
		next: () => Promise<void> = async () => {},
	): Promise<void> {
		const workflow = this.workflow(JSON.parse(this.saved));
		const call = async (method: Method) =>
			await this.hook(method, workflow, 'trigger', activation, false);
		try {
			if (!(await call('checkExists'))) await call('create');
			await next();
		} catch (error) {
			await this.unpublish();
			throw asItIs(error);
		}
		this.save(workflow);
	}

	async unpublish(): Promise<void> {
		const workflow = this.workflow(JSON.parse(this.saved));
		await this.hook('delete', workflow, 'internal', 'update', false);
		this.save(workflow);
	}

	/** "Listen for test event": n8n starts each time without any static data. */
	async listen(): Promise<void> {
		const workflow = this.workflow({});
		const call = async (method: Method) =>
			await this.hook(method, workflow, 'manual', 'manual', true);
		if (!(await call('checkExists'))) await call('create');
		this.test = JSON.stringify(workflow.staticData);
	}

	/** The end of a test: the event came, or nobody waits any longer. */
	async stopListening(): Promise<void> {
		const workflow = this.workflow(JSON.parse(this.test ?? '{}'));
		await this.hook('delete', workflow, 'internal', 'update', true);
		this.test = undefined;
	}

	/** Lets n8n fail to start the next executions. */
	failStarts(count: number): void {
		this.startsToFail = count;
	}

	/** Lets the next execution be started without an answer, until it is released. */
	holdAnswers(): { held: Promise<void>; release: () => void } {
		let release = () => {};
		let reached = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		const held = new Promise<void>((resolve) => (reached = resolve));
		this.hold = async () => {
			this.hold = undefined;
			reached();
			await released;
		};
		return { held, release };
	}

	private async start(): Promise<void> {
		if (this.startsToFail > 0) {
			this.startsToFail--;
			throw new UnexpectedError('The database is not ready');
		}
		await this.hold?.();
	}

	/** Goes on as a process that has not met the trigger yet. */
	forgetProcess(): void {
		this.setup.nodeId = `trigger-${++processes}`;
	}

	/** The signing secret in the saved static data, which the API key opens. */
	get secretOnFile(): string | undefined {
		const { sealed } = JSON.parse(this.saved)['node:Blooio Trigger']?.production ?? {};
		const { apiKey } = this.setup.credential;
		return typeof sealed === 'string' ? unseal(sealed, String(apiKey)) : undefined;
	}

	/** Resolves when no execution and no end of a test is under way. */
	async idle(): Promise<void> {
		while (this.running.length > 0) {
			const ended = await Promise.all(this.running.splice(0));
			this.executions.push(...ended.filter((execution) => execution !== undefined));
		}
	}

	private get base(): string {
		return this.setup.publicUrl ?? this.origin;
	}

	private workflow(staticData: IDataObject): Workflow {
		return workflowOf(this.setup.parameters, this.setup, staticData);
	}

	private save({ staticData }: Workflow): void {
		if (staticData.__dataChanged === true) this.saved = JSON.stringify(staticData);
	}

	private async hook(
		method: Method,
		workflow: Workflow,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
		isTest: boolean,
	): Promise<boolean> {
		const call = triggerType(this.setup.type).webhookMethods?.default?.[method];
		if (!call) throw new UnexpectedError(`The trigger has no ${method}`);
		const data = surroundings(this.setup, mode, this.base);
		const webhook = webhookOf(workflow, data, isTest);
		const node = triggerIn(workflow);
		const context = new HookContext(workflow, node, data, mode, activation, webhook);
		return await call.call(logged(context, this.log));
	}

	private async receive(request: Incoming, response: Outgoing, isTest: boolean): Promise<void> {
		const mode = isTest ? 'manual' : 'webhook';
		const workflow = this.workflow(isTest ? {} : JSON.parse(this.saved));
		if (isTest) workflow.setTestStaticData(JSON.parse(this.test ?? '{}'));
		const additionalData = surroundings(this.setup, mode, this.base);
		const { log } = this;
		const start = async () => await this.start();
		const started = await deliver({
			...{ workflow, additionalData, mode, request, response, log, start },
		});
		if (started.error !== undefined) {
			this.executions.push({ mode, items: [], error: started.error });
		}
		const data = surroundings(this.setup, mode, this.base);
		if (started.data) this.running.push(execute(workflow, data, mode, started.data));
		if (isTest) this.running.push(this.stopListening());
		else this.save(workflow);
	}
}

const asItIs = (error: unknown): unknown => error;
