import type { Operation } from '../../../nodes/Blooio/engine/operation';
import { readSettings } from '../../../nodes/Blooio/engine/settings';
import { parametersOf } from '../support/parameters';
import { refusalOf } from '../support/refusal';

const OPERATION: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get it',
	description: '',
	fields: [],
	request: () => ({ method: 'GET', path: ['/me'] }),
};

const read = (options?: unknown, operation: Partial<Operation> = {}) =>
	readSettings(parametersOf({ options }), { ...OPERATION, ...operation }, undefined);

const firstTurns = (options: unknown, operation: Partial<Operation>) => {
	const { pace } = read(options, operation);
	return [pace.takeTurn(0), pace.takeTurn(0)];
};

describe('the options of a run', () => {
	it.each([undefined, null, {}])('have documented defaults without a choice: %j', (options) => {
		const settings = read(options);
		expect(settings).toMatchObject({ concurrency: 10, timeoutMs: 30_000 });
		expect(settings.policy.retries).toBe(3);
		expect([settings.pace.takeTurn(0), settings.pace.takeTurn(0)]).toEqual([0, 0]);
	});

	it('are taken as chosen, 0 retries included', () => {
		const settings = read({ maxConcurrency: 3, maxRetries: 0, requestTimeout: 2.5 });
		expect(settings).toMatchObject({ concurrency: 3, timeoutMs: 2500 });
		expect(settings.policy.retries).toBe(0);
	});

	it('space messages by Messages per Minute; 0 means no limit', () => {
		const sending = { writesMessages: true };
		expect(firstTurns({ messagesPerMinute: 60 }, sending)).toEqual([0, 1000]);
		expect(firstTurns({ messagesPerMinute: 0.5 }, sending)).toEqual([0, 120_000]);
		expect(firstTurns({ messagesPerMinute: 1 / 1440 }, sending)).toEqual([0, 86_400_000]);
		expect(firstTurns({ messagesPerMinute: 0 }, sending)).toEqual([0, 0]);
	});

	it('space nothing but messages', () => {
		expect(firstTurns({ messagesPerMinute: 60 }, {})).toEqual([0, 0]);
	});

	it.each([
		{ maxConcurrency: 0 },
		{ maxConcurrency: 201 },
		{ maxConcurrency: 1.5 },
		{ maxRetries: -1 },
		{ maxRetries: 11 },
		{ requestTimeout: 0 },
		{ requestTimeout: 601 },
		{ messagesPerMinute: -1 },
		{ messagesPerMinute: 1e-9 },
		{ messagesPerMinute: Number.NaN },
		{ maxConcurrency: 'many' },
	])('are refused out of bounds: %j', (options) => {
		refusalOf(() => read(options, { writesMessages: true }));
	});
});
