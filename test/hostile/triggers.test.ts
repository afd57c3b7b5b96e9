import { CHANNELS, startSimulator, type Simulator } from '../simulator';
import { LittleN8n } from '../engine/trigger/support/littleN8n';
import { post } from '../engine/trigger/support/post';
import { HOSTILE, LEADS_ELSEWHERE, startHostileApi } from './api.cjs';

/**
 * What ends only when the time for it is over costs three tries of ten seconds here; it is tried with the
 * operations.
 */
const ENDING = HOSTILE.filter((how) => !/no answer|drips|stalls|HTTP 101/.test(how));

const TRIGGERS = {
	blooioTrigger: { additionalOptions: { resumeWaiting: 'off', catchUp: true } },
	blooioChannelsTrigger: { options: { catchUp: true } },
};
type Trigger = keyof typeof TRIGGERS;

let simulator: Simulator;
const open: Array<() => Promise<void>> = [];
beforeAll(async () => (simulator = await startSimulator()));
afterEach(async () => {
	await Promise.all(open.splice(0).map(async (close) => await close()));
});
afterAll(async () => await simulator.close());

/** A workflow with a trigger, and an API that it will meet. */
async function start(trigger: Trigger, how: string) {
	const api = await startHostileApi();
	api.behave(how);
	const n8n = await LittleN8n.start({
		parameters: { events: ['message.received'], ...TRIGGERS[trigger] },
		credential: {
			apiKey: 'bl_test_key',
			baseUrl: simulator.url,
			channelsBaseUrl: simulator.channelsUrl,
			webhookSecret: '',
		},
		workflowId: `${trigger} ${how}`,
		webhookId: 'hostile',
		type: `n8n-nodes-blooio.${trigger}`,
	});
	open.push(async () => {
		await api.close();
		await n8n.stop();
	});
	const meet = () =>
		Object.assign(n8n.setup.credential, { baseUrl: api.url, channelsBaseUrl: api.url });
	return { n8n, api, meet };
}

describe.each(['blooioTrigger', 'blooioChannelsTrigger'] as const)('%s', (trigger) => {
	it('says what is wrong where the API is, when it is published, and asks for nothing else', async () => {
		const outcomes = await Promise.all(
			ENDING.map(async (how) => {
				const { n8n, api, meet } = await start(trigger, how);
				meet();
				const error: unknown = await n8n.publish().then(
					() => undefined,
					(problem: unknown) => problem,
				);
				const { name, message } = Object(error);
				const isTold = error === undefined || (/^Node(Api|Operation)Error$/.test(name) && message);
				const strays = api.paths.filter((path) => LEADS_ELSEWHERE.test(path));
				return isTold && strays.length === 0 && api.paths.length > 0
					? []
					: [`${how}: ${String(name)} ${String(message)} ${strays.join(' ')}`];
			}),
		);
		expect(outcomes.flat()).toEqual([]);
	});

	it('takes every event while the API is, once', async () => {
		const outcomes = await Promise.all(
			HOSTILE.map(async (how) => {
				const { n8n, meet } = await start(trigger, how);
				await n8n.publish();
				const { secret = '' } =
					simulator.state.webhooks.all().find(({ url }) => url === n8n.url()) ?? {};
				meet();
				const event = 'message.received';
				const data = { message_id: 'msg_1', channel_id: CHANNELS.whatsapp, text: 'Hi' };
				const body = JSON.stringify({ event, id: 'evt_1', type: event, ...data, data });
				const { status } = await post(n8n, { secret, body });
				await post(n8n, { secret, body });
				const started = n8n.executions.length;
				return status === 200 && started === 1 ? [] : [`${how}: ${status}, started ${started}`];
			}),
		);
		expect(outcomes.flat()).toEqual([]);
	});
});
