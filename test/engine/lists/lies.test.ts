import type { INodeParameters } from 'n8n-workflow';

import { HOSTILE, startHostileApi } from '../../hostile/api.cjs';
import { jsonOf, startWorld } from '../support/world';

const world = startWorld();

let api: Awaited<ReturnType<typeof startHostileApi>>;
beforeAll(async () => (api = await startHostileApi()));
afterAll(async () => await api.close());

/** Contact: Get Many with Return All, from an API that behaves badly. */
async function getAll(how: string, options = {}) {
	expect(HOSTILE).toContain(how);
	api.behave(how);
	return await contacts(options);
}

async function contacts(options = {}, more: INodeParameters = {}) {
	const { outputs, error, run } = await world.run(
		{ resource: 'contact', operation: 'getAll', returnAll: true, options: { ...options }, ...more },
		{ baseUrl: api.url },
	);
	const [task] = run.data.resultData.runData.Blooio ?? [];
	return {
		entries: jsonOf(outputs[0]),
		error,
		hints: (task?.hints ?? []).filter(({ type }) => type === 'warning'),
	};
}

const offsets = () =>
	api.paths.map((path) => Number(new URL(path, api.url).searchParams.get('offset')));

const one = { contact_id: 'con_1' };

describe('Return All', () => {
	it('ends with a notice where the total is a lie', async () => {
		api.answer(200, { contacts: [one], pagination: { total: 1e15 } });
		const { entries, hints, error } = await contacts();
		expect([error, entries]).toEqual([undefined, [one]]);
		expect(hints).toEqual([
			expect.objectContaining({ message: expect.stringContaining('1 entries'), type: 'warning' }),
		]);
		expect(api.paths.length).toBeLessThanOrEqual(11);
	});

	it('ends with a notice where every page is the same', async () => {
		const { entries, hints } = await getAll('the same page for ever');
		expect([entries.length, hints.length]).toEqual([200, 1]);
		expect(api.paths.length).toBeLessThanOrEqual(11);
	});

	it('ends with a notice where there is a total and no entry', async () => {
		api.answer(200, { contacts: [], pagination: { total: 7 } });
		const { entries, hints } = await contacts();
		expect([entries, hints.length]).toEqual([[], 1]);
	});

	it('says nothing about a list that is as long as it says', async () => {
		api.answer(200, { contacts: [one], pagination: { total: 1 } });
		expect((await contacts()).hints).toEqual([]);
		api.answer(200, { contacts: [], pagination: { total: 0 } });
		expect((await contacts()).hints).toEqual([]);
	});

	it.each(['ever new pages', 'a total that grows'])(
		'fails where the list does not end: %s',
		async (how) => {
			const { error, entries } = await getAll(how, { maxRequests: 30 });
			expect(error?.message).toContain('After 30 requests the list has not come to its end');
			expect(error?.description).toContain('raise Max Requests');
			expect(entries).toEqual([]);
			expect(api.paths).toHaveLength(30);
		},
	);

	it('makes 500 requests unless the user raises that', async () => {
		const { error } = await getAll('ever new pages', { maxConcurrency: 50 });
		expect(error?.message).toContain('After 500 requests');
	});

	it('comes to its end where the total shrinks', async () => {
		const { entries } = await getAll('a total that shrinks');
		expect(entries.length).toBeGreaterThanOrEqual(200);
	});

	it.each([[null], [{}], ['none'], [undefined]])(
		'an answer with %j for a list is no empty list',
		async (list) => {
			api.answer(200, { contacts: list, pagination: { total: 3 } });
			const { error } = await contacts();
			expect(error?.message).toContain('The answer holds no list of contacts');
		},
	);

	it('asks for each page once, from the beginning to the end', async () => {
		await getAll('ever new pages', { maxRequests: 25 });
		expect(offsets()).toEqual(expect.arrayContaining([0, 200, 2000, 4800]));
		expect(new Set(offsets()).size).toBe(25);
	});
});

describe('Limit', () => {
	it('does not keep on where the list grows and brings nothing new', async () => {
		let total = 200;
		const page = Array.from({ length: 200 }, (_, index) => ({ contact_id: `con_${index}` }));
		api.answerBy(() => ({ contacts: page, pagination: { total: (total += 200) } }));
		const { error } = await contacts({ maxConcurrency: 50 }, { returnAll: false, limit: 250 });
		expect(error?.message).toContain('After 500 requests');
	});
});
