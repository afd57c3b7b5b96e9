import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../../../nodes/Blooio/engine/http/connection';
import { LookUps } from '../../../../nodes/Blooio/engine/plan/lookUps';
import { Pace } from '../../../../nodes/Blooio/engine/http/pace';
import type { Performance, PreparedItem } from '../../../../nodes/Blooio/engine/item';
import { perform, performBatch } from '../../../../nodes/Blooio/engine/perform';
import { makePrepare } from '../../../../nodes/Blooio/engine/prepare';
import type { RunSettings } from '../../../../nodes/Blooio/engine/settings';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';
import { REQUESTS } from '../../resources/requests';
import { operationNamed } from '../../resources/requests/request';
import { PATIENCE_MS, runs } from '../../support/nightly.cjs';
import { SCOPE } from '../../support/keyScope';
import { parametersOf } from '../../support/parameters';
import { outsideText } from '../../support/texts';

const KEY = 'bl_live_the_key';
const SECRETS = ['whsec_the_first', 'whsec_the_other'];

const SETTINGS: RunSettings = {
	policy: { retries: 0, baseMs: 0, capMs: 0, longestRetryAfterMs: 0 },
	timeoutMs: 1000,
	pace: new Pace(0),
	concurrency: 2,
};

/** What n8n's HTTP helper gives back. */
interface Answer {
	statusCode: unknown;
	headers: unknown;
	body: unknown;
}

/** Names that answers have, and names that every object has. */
const name = fc.constantFrom(
	...['error', 'message', 'code', 'status', 'success', 'pagination', 'total', 'results', 'input'],
	...['messages', 'contacts', 'chats', 'groups', 'members', 'numbers', 'webhooks', 'logs', 'tags'],
	...['friends', 'message_id', 'chat_id', 'webhook_id', 'api_key', 'phone_number', 'type', 'tag'],
	...['__proto__', 'constructor', 'toString', 'toJSON', 'length', KEY],
);
const leaf = fc.oneof(
	outsideText,
	fc.constantFrom(KEY, `Bearer ${KEY}`, ...SECRETS, 'failed', 'constructor', '__proto__', '', -1),
	fc.constantFrom<unknown>(0, 1, 1e300, -0, null, true, false),
	fc.double({ noNaN: true }),
);
const { json } = fc.letrec<{ json: unknown; entry: unknown }>((tie) => ({
	entry: fc.dictionary(name, tie('json'), { maxKeys: 6 }),
	json: fc.oneof(
		{ maxDepth: 4 },
		leaf,
		fc.array(tie('json'), { maxLength: 4 }),
		tie('entry'),
		tie('entry'),
		fc.jsonValue(),
	),
}));
/** As it comes over the wire: JSON read again, or text that is none. */
const body = fc.oneof(
	json.map((value): unknown => JSON.parse(JSON.stringify(value) ?? 'null')),
	fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString()),
	fc
		.constantFrom('{"a":', '')
		.map((start): unknown =>
			JSON.parse(`${start}${'['.repeat(20_000)}${']'.repeat(20_000)}${start && '}'}`),
		),
	fc.constantFrom<unknown>('', null, undefined, '<!DOCTYPE html>', 'x'.repeat(100_000)),
);
const header = fc.oneof(outsideText, fc.array(outsideText, { maxLength: 2 }), fc.integer());
const answer: fc.Arbitrary<Answer> = fc.record({
	statusCode: fc.oneof(
		fc.constantFrom(200, 200, 201, 204, 302, 400, 401, 404, 409, 429, 500, 503),
		fc.integer({ min: 100, max: 999 }),
	),
	headers: fc.dictionary(
		fc.constantFrom('content-type', 'retry-after', 'location', '__proto__'),
		header,
	),
	body,
});
const answers = fc.array(
	fc.oneof({ weight: 9, arbitrary: answer }, { weight: 1, arbitrary: fc.anything() }),
	{
		minLength: 1,
		maxLength: 3,
	},
);

/** A connection that gives these answers in turn, the last one ever after. */
function connectionWith(given: unknown[]): Connection {
	let next = 0;
	return {
		api: BLOOIO_V2,
		baseUrl: 'https://example.com',
		apiKey: KEY,
		secrets: [KEY, ...SECRETS],
		call: async () => given[Math.min(next++, given.length - 1)],
	};
}

function expectSense(performance: Performance) {
	expect(JSON.stringify(performance)).not.toMatch(/bl_live_the_key|whsec_the_/);
	if (performance.kind === 'done') {
		for (const entry of performance.entries) {
			expect([typeof entry, Array.isArray(entry)]).toEqual(['object', false]);
			expect(entry).not.toBeNull();
		}
		return;
	}
	expect(performance).toEqual({
		kind: 'failure',
		failure: {
			...(performance.kind === 'failure' &&
				performance.failure.idempotency_key !== undefined && {
					idempotency_key: expect.stringMatching(/^n8n-[0-9a-f]{40}$/),
				}),
			code: expect.stringMatching(/\S/),
			message: expect.stringMatching(/\S/),
			status: performance.kind === 'failure' ? performance.failure.status : undefined,
			retryable: expect.any(Boolean),
			hint: expect.stringMatching(/\S/),
			context: expect.any(Object),
			derived: expect.any(Boolean),
		},
	});
	if (performance.kind !== 'failure') return;
	const { status, message } = performance.failure;
	expect(status === null || Number.isInteger(status)).toBe(true);
	expect(message.length).toBeLessThan(1000);
}

/** An item of an operation that is ready to be sent; of a list, all of it. */
function preparedItem(operation: string, values: IDataObject): PreparedItem {
	const { fields, ...found } = operationNamed(operation);
	const defaults = Object.fromEntries(fields.map((field) => [field.name, field.default]));
	const parameters = parametersOf({ ...defaults, ...values, returnAll: true }, fields);
	const file = { data: '', mimeType: 'image/png' };
	const binary = { data: file, photo: file };
	const item = makePrepare({ fields, ...found }, SCOPE)(parameters, { json: {}, binary }, 0);
	expect(item).not.toHaveProperty('failure');
	return item as PreparedItem;
}

const NOW = Date.UTC(2026, 10, 21);

const rows = REQUESTS.map(
	({ operation, when = 'as usual', values = {} }) => [operation, when, values] as const,
);

describe('whatever the API answers, an item is done or fails with a code', () => {
	it.each(rows)(
		'%s, %s',
		async (name, _when, values) => {
			const operation = operationNamed(name);
			const item = preparedItem(name, values);
			await fc.assert(
				fc.asyncProperty(answers, async (given) => {
					const connection = connectionWith(given);
					const lookUps = new LookUps(connection, SETTINGS, NOW);
					expectSense(await perform(connection, operation, item, SETTINGS, lookUps));
				}),
				runs(60, 2000),
			);
		},
		PATIENCE_MS,
	);

	it(
		'phoneNumber:lookUp, several items in one request',
		async () => {
			const { batch } = operationNamed('phoneNumber:lookUp');
			const items = ['+12125551234', '(212) 555-1234'].map((phoneNumber) =>
				preparedItem('phoneNumber:lookUp', { phoneNumber }),
			);
			await fc.assert(
				fc.asyncProperty(answers, async (given) => {
					const all = await performBatch(connectionWith(given), batch!, items, SETTINGS);
					expect(all).toHaveLength(items.length);
					all.forEach(expectSense);
				}),
				runs(200),
			);
		},
		PATIENCE_MS,
	);
});
