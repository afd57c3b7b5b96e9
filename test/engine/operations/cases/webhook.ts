import type { Simulator } from '../../../simulator';
import { to } from '../../support/world';
import { failsWith, withWrongKey, type OperationCase } from './case';

const URL = 'https://example.com/hook';

/** Makes a webhook; the seed has none. */
const made = (simulator: Simulator, url = URL, validUntil = -1) =>
	simulator.state.webhooks.add({ url, type: 'message', validUntil, createdAt: 0 }).webhookId;

const first = ({ state }: Simulator) => state.webhooks.all()[0]?.webhookId ?? '';
const present = (simulator: Simulator) => ({ webhookId: to(first(simulator)) });

const nobody = failsWith(404, 'there is no such webhook', { webhookId: to('wh_unknown') });

/** A delivery that was answered with 500, of a webhook whose URL is the simulator itself. */
function failedDelivery(simulator: Simulator): void {
	const webhookId = made(simulator, `${simulator.origin}/hook`);
	simulator.state.deliveries.add({
		webhookId,
		eventId: 'evt_failed',
		event: 'message.received',
		url: URL,
		attempt: 1,
		status: 500,
		at: 1,
		messageId: 'msg_1',
		body: '{"event":"message.received","message_id":"msg_1"}',
		answeredAt: 2,
		answer: null,
		originalEventId: null,
	});
}

export const webhooks: OperationCase[] = [
	{
		operation: 'webhook:cleanUp',
		before: made,
		gives: [{ deleted_count: 0, deleted: [], failed: [], still_waiting: 0 }],
		asks: ['GET /webhooks'],
		fails: [withWrongKey],
	},
	{
		operation: 'webhook:create',
		parameters: { webhookUrl: URL, webhookType: 'status' },
		gives: [
			{
				webhook_id: expect.stringMatching(/^wh_/),
				webhook_url: URL,
				webhook_type: 'status',
				signing_secret: expect.stringMatching(/^whsec_/),
				duplicate: false,
			},
		],
		asks: ['POST /webhooks'],
		fails: [
			failsWith(409, 'there are 64 already', { webhookUrl: URL }, (simulator) => {
				for (let index = 0; index < 64; index++) made(simulator, `${URL}/${index}`);
			}),
		],
	},
	{
		operation: 'webhook:delete',
		parameters: present,
		before: made,
		gives: (simulator) => [{ deleted: true, webhook_id: first(simulator) }],
		asks: (simulator) => [`DELETE /webhooks/${first(simulator)}`],
		fails: [nobody],
	},
	{
		operation: 'webhook:get',
		parameters: present,
		before: made,
		gives: [{ webhook_url: URL, webhook_type: 'message', is_active: true, valid_until: -1 }],
		asks: (simulator) => [`GET /webhooks/${first(simulator)}`],
		fails: [nobody],
	},
	{
		operation: 'webhook:getAll',
		before: made,
		gives: [{ webhook_url: URL }],
		asks: ['GET /webhooks'],
		fails: [withWrongKey],
	},
	{
		operation: 'webhook:getLogs',
		parameters: (simulator) => ({ ...present(simulator), filters: { minStatus: 300 } }),
		before: failedDelivery,
		gives: [
			{
				event_id: 'evt_failed',
				response_status: 500,
				event_body: { event: 'message.received', message_id: 'msg_1' },
			},
		],
		asks: (simulator) => [
			`GET /webhooks/${first(simulator)}/logs?limit=50&min_status=300&offset=0`,
		],
		fails: [nobody],
	},
	{
		operation: 'webhook:replayDelivery',
		parameters: (simulator) => ({ ...present(simulator), eventId: 'evt_failed' }),
		before: failedDelivery,
		gives: [{ original_event_id: 'evt_failed', response_status: 404, success: false }],
		asks: (simulator) => [`POST /webhooks/${first(simulator)}/logs/evt_failed/replay`],
		fails: [
			failsWith(
				404,
				'there is no such event',
				(simulator) => ({ ...present(simulator), eventId: 'evt_unknown' }),
				made,
			),
		],
	},
	{
		operation: 'webhook:rotateSecret',
		parameters: present,
		before: made,
		gives: [{ signing_secret: expect.stringMatching(/^whsec_/), rotated_at: expect.any(Number) }],
		asks: (simulator) => [`POST /webhooks/${first(simulator)}/secret/rotate`],
		fails: [nobody],
	},
	{
		operation: 'webhook:update',
		parameters: (simulator) => ({
			...present(simulator),
			updateFields: { webhookType: 'all', neverExpires: true, paused: true },
		}),
		before: (simulator) => made(simulator, URL, Date.now() + 60_000),
		gives: [{ webhook_type: 'all', valid_until: -1, is_active: false }],
		asks: (simulator) => [`PATCH /webhooks/${first(simulator)}`],
		fails: [
			{ ...nobody, parameters: { webhookId: to('wh_unknown'), updateFields: { paused: true } } },
		],
	},
];
