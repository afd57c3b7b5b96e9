import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { Subscriptions } from '../../../../nodes/Blooio/v2/subscriptions';
import { catchUp } from '../../../../nodes/Blooio/trigger/catchUp/catchUp';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const SETTINGS = { backMs: 24 * 3_600_000, most: 500 };
let webhooks = 0;

const context = () =>
	({
		getNode: () => ({ name: 'Trigger' }),
		getWorkflow: () => ({ id: '1', name: 'Workflow' }),
		getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/1',
		logger: { warn: () => undefined },
	}) as unknown as IWebhookFunctions;

/** An attempt that did not get through. */
const missed = (eventId: string) => ({
	event_id: eventId,
	attempted_time: Date.now() - 600_000,
	response_status: 502,
	metadata: { event_name: 'message.received' },
});

/** An API with these logs, and what it was asked to replay. */
function api(
	logs: (offset: number) => unknown,
	replayed: (event: string) => boolean | IDataObject,
) {
	const replays: string[] = [];
	let pages = 0;
	const connection = {
		api: BLOOIO_V2,
		baseUrl: 'https://example.com',
		secrets: [],
		apiKey: 'key',
		call: async ({ method, url, qs }: IHttpRequestOptions) => {
			const path = url.replace('https://example.com', '');
			const body = (): IDataObject => {
				if (method === 'POST') {
					const event = path.split('/')[4] ?? '';
					replays.push(event);
					const said = replayed(event);
					return typeof said === 'boolean' ? { success: said } : said;
				}
				if (path === '/webhooks') return { webhooks: [] };
				pages++;
				return { logs: logs(Number(Object(qs).offset)) } as IDataObject;
			};
			return await Promise.resolve({ statusCode: 200, headers: {}, body: body() });
		},
	};
	const id = `whk_${webhooks++}`;
	const look = async () => {
		const looking = catchUp(
			context(),
			new Subscriptions(connection),
			id,
			(event) => event === 'message.received',
			SETTINGS,
		);
		await jest.advanceTimersByTimeAsync(120_000);
		return await looking;
	};
	return { look, replays, pages: () => pages };
}

it('an event that did not get through is tried again at the next looks, and then given up', async () => {
	const { look, replays } = api(
		() => [missed('evt_1')],
		() => false,
	);
	expect(await look()).toBe(false);
	const once = replays.length;
	expect(await look()).toBe(false);
	expect(await look()).toBe(true);
	expect(replays).toHaveLength(3 * once);
	expect(await look()).toBe(true);
	expect(replays).toHaveLength(3 * once);
});

it('an event that does not get through keeps no other waiting', async () => {
	const { look, replays } = api(
		() => [missed('evt_2'), missed('evt_1')],
		(event) => event === 'evt_2',
	);
	await look();
	expect(replays).toEqual(['evt_1', 'evt_2', 'evt_1', 'evt_1', 'evt_1', 'evt_1']);
});

it('an event that n8n answers as it starts has not got through', async () => {
	const starting = { success: true, response_data: { body: 'n8n is starting up. Please wait' } };
	const answers: Array<boolean | IDataObject> = [starting, true];
	const { look, replays } = api(
		() => [missed('evt_1')],
		() => answers.shift() ?? true,
	);
	expect(await look()).toBe(true);
	expect(replays).toEqual(['evt_1', 'evt_1']);
});

it('an event that got through is replayed no more', async () => {
	const { look, replays } = api(
		() => [missed('evt_1')],
		() => true,
	);
	expect([await look(), await look()]).toEqual([true, true]);
	expect(replays).toEqual(['evt_1']);
});

it('an attempt that cannot be read does not end the reading', async () => {
	const page = Array.from({ length: 199 }, () => ({ ...missed('evt_1'), response_status: 200 }));
	const { look, replays } = api(
		(offset) => (offset === 0 ? [...page, 'unreadable'] : offset === 200 ? [missed('evt_2')] : []),
		() => true,
	);
	await look();
	expect(replays).toEqual(['evt_2']);
});

it('a log without end is read in part', async () => {
	const { look, pages, replays } = api(
		() => Array.from({ length: 200 }, () => missed('evt_1')),
		() => true,
	);
	expect(await look()).toBe(true);
	expect(pages()).toBe(100);
	expect(replays).toEqual(['evt_1']);
});

it('where the log cannot be read, something is left for another look', async () => {
	const { look, replays } = api(
		() => null,
		() => true,
	);
	expect(await look()).toBe(false);
	expect(replays).toEqual([]);
});
