import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from '../../../../nodes/Blooio/engine/http/connection';
import { LookUps } from '../../../../nodes/Blooio/engine/plan/lookUps';
import { id } from '../../../../nodes/Blooio/engine/operation';
import { Pace } from '../../../../nodes/Blooio/engine/http/pace';
import type { LookUp, MakePlan } from '../../../../nodes/Blooio/engine/plan/plan';
import { DEFAULT_RETRY } from '../../../../nodes/Blooio/engine/http/retry';
import { InvalidInput } from '../../../../nodes/Blooio/errors/invalidInput';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';

const NOW = 1_700_000_000_000;

interface Reply {
	status?: number;
	body?: unknown;
	/** Until the answer comes. */
	after?: Promise<void>;
}

/** Look-ups of an API that answers by path; without an entry the body names the path. */
function lookUpsOf(
	replies: Record<string, Reply> = {},
	{ concurrency = 10, signal }: { concurrency?: number; signal?: AbortSignal } = {},
) {
	const asked: IHttpRequestOptions[] = [];
	const connection: Connection = {
		api: BLOOIO_V2,
		baseUrl: 'http://blooio.test',
		apiKey: '',
		secrets: [],
		call: async (options) => {
			asked.push(options);
			const path = options.url.replace('http://blooio.test', '');
			const { status = 200, body = { path }, after } = replies[path] ?? {};
			await after;
			return { statusCode: status, headers: {}, body };
		},
	};
	const settings = {
		concurrency,
		pace: new Pace(0),
		policy: { ...DEFAULT_RETRY, retries: 0 },
		timeoutMs: 1000,
		signal,
	};
	const paths = () => asked.map(({ url }) => url.replace('http://blooio.test', ''));
	return { lookUps: new LookUps(connection, settings, NOW), asked, paths };
}

const at = (path: string, more: Partial<LookUp> = {}): LookUp => ({ path: [path], ...more });

/** A plan of one step after the other, whose output is what it was given. */
const planOf = (...steps: LookUp[][]): MakePlan =>
	function* () {
		const given: Array<IDataObject | null> = [];
		for (const step of steps) given.push(...(yield step));
		return { kind: 'done', entries: [{ given }] };
	};

const given = (...bodies: unknown[]) => ({ kind: 'done', entries: [{ given: bodies }] });

it('a plan gets the answers of each step in the order in which it asked', async () => {
	let answer = () => {};
	const after = new Promise<void>((resolve) => {
		answer = resolve;
	});
	const { lookUps, paths } = lookUpsOf({ '/slow': { after }, '/quick': {} });
	const done = lookUps.carryOut(planOf([at('/slow'), at('/quick')], [at('/last')]));
	while (paths().length < 2) await Promise.resolve();
	expect(paths()).toEqual(['/slow', '/quick']);
	answer();
	expect(await done).toEqual(given({ path: '/slow' }, { path: '/quick' }, { path: '/last' }));
	expect(paths()).toEqual(['/slow', '/quick', '/last']);
});

it('a plan without a look-up comes to its end', async () => {
	expect(await lookUpsOf().lookUps.carryOut(planOf([]))).toEqual(given());
});

it('a look-up is a GET with its query and an encoded path', async () => {
	const { lookUps, asked } = lookUpsOf();
	await lookUps.carryOut(planOf([{ path: ['/chats/', id('+1/2')], query: { limit: 5 } }]));
	expect(asked).toEqual([
		expect.objectContaining({
			method: 'GET',
			url: 'http://blooio.test/chats/%2B1%2F2',
			qs: { limit: 5 },
		}),
	]);
});

it('every plan of a run learns the same beginning', async () => {
	const { lookUps } = lookUpsOf();
	const begun: number[] = [];
	const plan: MakePlan = function* (now) {
		begun.push(now);
		yield [];
		return { kind: 'send' };
	};
	await lookUps.carryOut(plan);
	await lookUps.carryOut(plan);
	expect(begun).toEqual([NOW, NOW]);
});

describe('what a run keeps', () => {
	const pool = at('/pool', { keep: ({ path }) => ({ kept: path }) });

	it('is asked for once, also while the answer is still to come, and only its part is given', async () => {
		const { lookUps, paths } = lookUpsOf();
		const results = await Promise.all(
			[1, 2, 3].map(async () => await lookUps.carryOut(planOf([pool]))),
		);
		expect(results).toEqual([1, 2, 3].map(() => given({ kept: '/pool' })));
		expect(await lookUps.carryOut(planOf([pool]))).toEqual(given({ kept: '/pool' }));
		expect(paths()).toEqual(['/pool']);
	});

	it('is told apart by its query', async () => {
		const { lookUps, paths } = lookUpsOf();
		await lookUps.carryOut(planOf([pool, { ...pool, query: { limit: 1 } }]));
		expect(paths()).toHaveLength(2);
	});

	it('is not a failure, which the next plan may be spared', async () => {
		const replies: Record<string, Reply> = { '/pool': { status: 500 } };
		const { lookUps } = lookUpsOf(replies);
		expect(await lookUps.carryOut(planOf([pool]))).toMatchObject({ kind: 'failure' });
		delete replies['/pool'];
		expect(await lookUps.carryOut(planOf([pool]))).toEqual(given({ kept: '/pool' }));
	});

	it('is also that there is nothing', async () => {
		const { lookUps, paths } = lookUpsOf({ '/pool': { status: 404 } });
		const missing = { ...pool, absent: 404 };
		expect(await lookUps.carryOut(planOf([missing]))).toEqual(given(null));
		expect(await lookUps.carryOut(planOf([missing]))).toEqual(given(null));
		expect(paths()).toEqual(['/pool']);
	});
});

describe('a plan ends', () => {
	it('with the failure of a look-up, and asks for nothing more', async () => {
		const { lookUps, paths } = lookUpsOf(
			{ '/b': { status: 404, body: { error: 'ApiError', message: 'No b' } } },
			{ concurrency: 1 },
		);
		const result = await lookUps.carryOut(planOf([at('/a'), at('/b'), at('/c')], [at('/d')]));
		expect(result).toMatchObject({
			kind: 'failure',
			failure: { code: 'not_found', message: 'No b', status: 404 },
		});
		expect(paths()).toEqual(['/a', '/b']);
	});

	it('with the cancel of the execution', async () => {
		const { lookUps, paths } = lookUpsOf({}, { signal: AbortSignal.abort() });
		expect(await lookUps.carryOut(planOf([at('/a')]))).toEqual({ kind: 'cancelled' });
		expect(paths()).toEqual([]);
	});

	it('with an ID that cannot stand in a path', async () => {
		const { lookUps } = lookUpsOf();
		await expect(
			lookUps.carryOut(planOf([{ path: ['/chats/', id('..')] }])),
		).rejects.toBeInstanceOf(InvalidInput);
	});
});

it.each([[{}], [{ tags: null }], [{ tags: 'none' }]])(
	'%j holds no list, which is not an empty one',
	async (body) => {
		const { lookUps } = lookUpsOf({ '/a': { body } });
		expect(await lookUps.carryOut(planOf([at('/a', { list: 'tags' })]))).toMatchObject({
			kind: 'failure',
			failure: { code: 'unexpected_answer', message: 'The answer holds no list of tags' },
		});
	},
);
