import { WebhookContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	UnexpectedError,
	type ICredentialDataDecryptedObject,
	type IRunExecutionData,
	type IWebhookData,
	type Workflow,
} from 'n8n-workflow';

import { additionalData } from '../../support/additionalData';
import { nodeTypes } from '../../support/package/nodeTypes';
import { blooioNode, buildWorkflow } from '../../support/runWorkflow';
import { logged } from '../../trigger/support/setup';
import { until } from '../../support/until';
import { Execution, type Given } from './execution';
import { serveWaits, type Call } from './server';

const notFound = (execution: string) => ({
	status: 404,
	body: { message: `The execution "${execution}" does not exist.` },
});

/** Of all that are run, as in an n8n that was not set up anew. */
let nextExecution = 4711;

/**
 * As much of n8n as a waiting node meets: n8n-core runs the workflow until it sleeps; a call of
 * the resume URL is checked and handed to the node as in n8n 2.41 (waiting-webhooks,
 * webhook-helpers), and what it returns wakes the execution.
 */
export class SleepyN8n {
	readonly executions = new Map<string, Execution>();
	/** Lines that the node logged while it was woken. */
	readonly log: string[] = [];
	/** Where n8n gives out its files; nowhere as long as it is not set. */
	restApiUrl: string | undefined;

	/** Told of each GET; may have it broken off. */
	onProbe: () => 'answer' | 'drop' = () => 'answer';
	/** Whether it can resume what was answered. */
	resumes = true;
	/** Whether it dies as soon as it has stored what it resumes with. */
	dies = false;
	/** Calls of resume URLs that tell something. */
	calls = 0;
	private refusals = 0;
	origin = '';
	/** Under which path it is reached; a proxy takes it away. */
	path = '';
	private close = async () => {};

	constructor(public credential: ICredentialDataDecryptedObject) {}

	static async start(credential: ICredentialDataDecryptedObject): Promise<SleepyN8n> {
		const n8n = new SleepyN8n(credential);
		const { app, origin } = await serveWaits(async (call) => await n8n.receive(call));
		n8n.origin = origin;
		n8n.close = async () => await app.close();
		return n8n;
	}

	async stop(): Promise<void> {
		await Promise.all([...this.executions.values()].map(async (one) => await one.settled()));
		await this.close();
	}

	/** Runs a workflow until it sleeps or ends. */
	async run(given: Given): Promise<Execution> {
		const execution = new Execution(String(nextExecution++), given);
		this.executions.set(execution.id, execution);
		const workflow = await this.workflow(execution);
		const start = workflow.getNode('Start');
		if (!start) throw new UnexpectedError('The workflow has no start');
		const items = given.items ?? [{ json: { order: 17 } }];
		const data = createRunExecutionData({
			executionData: {
				nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
			},
		});
		this.go(execution, workflow, data);
		return await execution.settled();
	}

	/** Resolves when an answer has come that it could not resume for. */
	async refused(): Promise<void> {
		await until(() => this.refusals > 0);
	}

	/** The time of a wait is over. */
	async timeOut(execution: Execution): Promise<Execution> {
		if (!execution.data) throw new UnexpectedError('Nothing sleeps');
		this.go(execution, await this.workflow(execution), copy(execution.data));
		return await execution.settled();
	}

	private async workflow({ given }: Execution): Promise<Workflow> {
		return await buildWorkflow({ ...given, branches: 8 });
	}

	private surroundings(execution: string, path = this.path) {
		return {
			...additionalData('trigger', execution, this.credential, this.restApiUrl),
			webhookWaitingBaseUrl: `${this.origin}${path}/webhook-waiting`,
		};
	}

	private go(execution: Execution, workflow: Workflow, data: IRunExecutionData): void {
		const node = blooioNode(workflow);
		const { description } = nodeTypes.getByNameAndVersion(node.type, 1);
		execution.names = NodeHelpers.getNodeOutputs(workflow, node, description).map((output) =>
			typeof output === 'string' ? undefined : output.displayName,
		);
		execution.status = 'running';
		const running = new WorkflowExecute(
			this.surroundings(execution.id),
			'trigger',
			data,
		).processRunExecutionData(workflow);
		execution.given.onStart?.(() => running.cancel());
		execution.runs.push(
			running.then((run) => {
				execution.status = run.waitTill ? 'waiting' : run.status;
				execution.data = copy(run.data);
			}),
		);
	}

	private async receive(
		call: Call,
	): Promise<{ status: number; body: unknown } | 'drop' | undefined> {
		if (call.request.method === 'GET' && this.onProbe() === 'drop') return 'drop';
		if (call.request.method === 'POST') this.calls++;
		const { execution: id } = call;
		const [token = '', named] = (parametersOf(call.url).get('signature') ?? '').split('/');
		const execution = this.executions.get(id);
		if (!execution) return notFound(id);
		const running = { status: 409, body: { message: `The execution "${id}" is running already.` } };
		if (!execution.data) return running;
		const data = copy(execution.data);
		const workflow = await this.workflow(execution);
		const context = this.context(workflow, data, call);
		const { id: own, parameters } = context.getNode();
		const isOwn = (suffix: string | undefined) =>
			parameters.operation === 'sendAndWait' && own === suffix;
		const isAuthentic = isOwn(call.node)
			? isSigned(this.context(workflow, data, call, ''), call.url)
			: token === data.resumeToken;
		const isSendAndWait = isOwn(call.node ?? named);
		if (!isAuthentic) return { status: 401, body: 'Invalid token' };
		if (execution.status === 'running') return running;
		// n8n takes calls for an execution that was broken off as for one that sleeps.
		if (execution.status !== 'waiting' && execution.status !== 'crashed') {
			return isSendAndWait
				? { status: 200, body: '<html>No action required</html>' }
				: { status: 409, body: { message: `The execution "${id} has finished already.` } };
		}
		const [entry] = data.executionData?.nodeExecutionStack ?? [];
		if (!entry) throw new UnexpectedError('Nothing is on the stack');
		entry.node.disabled = true;
		data.waitTill = undefined;
		data.resultData.runData.Blooio?.pop();
		const type = nodeTypes.getByNameAndVersion(context.getNode().type, 1);
		const result = await type.webhook?.call(context);
		if (!result?.workflowData) {
			return result?.noWebhookResponse ? undefined : { status: 200, body: result?.webhookResponse };
		}
		if (!this.resumes) {
			this.refusals++;
			return { status: 500, body: 'There was a problem executing the workflow' };
		}
		// As n8n's expectedStatus: only one call wakes it.
		if (execution.status !== 'waiting') return { status: 409, body: 'Not waiting any more' };
		entry.data.main = result.workflowData;
		entry.metadata = { ...entry.metadata, forwardAllOutputs: true };
		if (this.dies) {
			Object.assign(execution, { data: copy(data), status: 'crashed' });
			return { status: 200, body: result.webhookResponse };
		}
		this.go(execution, workflow, data);
		return { status: 200, body: result.webhookResponse };
	}

	private context(
		workflow: Workflow,
		data: IRunExecutionData,
		{ execution, request, response }: Call,
		path = this.path,
	): WebhookContext {
		const node = blooioNode(workflow);
		const { webhooks = [] } = nodeTypes.getByNameAndVersion(node.type, 1).description;
		const webhookDescription = webhooks.find(({ httpMethod }) => httpMethod === request.method);
		if (!webhookDescription) throw new UnexpectedError(`The node takes no ${request.method}`);
		const surroundings = this.surroundings(execution, path);
		Object.assign(surroundings, { httpRequest: request, httpResponse: response });
		const webhook: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: node.id,
			webhookDescription,
			workflowId: workflow.id,
			workflowExecuteAdditionalData: surroundings,
		};
		const context = new WebhookContext(workflow, node, surroundings, 'trigger', webhook, [], data);
		return logged(context, this.log);
	}
}

const parametersOf = (url: string) => new URL(url, 'http://localhost').searchParams;

/** Whether n8n itself has signed a URL. */
function isSigned(context: WebhookContext, url: string): boolean {
	const parameters = parametersOf(url);
	parameters.delete('signature');
	return context.getSignedResumeUrl(Object.fromEntries(parameters)).endsWith(url);
}

/** As the database keeps it: what is no JSON is lost. */
const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
