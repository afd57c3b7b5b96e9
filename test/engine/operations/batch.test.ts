import { jsonOf, linksOf, startWorld } from '../support/world';

const world = startWorld();

const lookUp = {
	resource: 'phoneNumber',
	operation: 'lookUp',
	phoneNumber: '={{ $json.number }}',
	simplify: false,
};
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ number: `+1212555${1000 + index}` }));
const bodies = () =>
	world.simulator.requests.map(({ method, path, body }) => [
		`${method} ${path.replace('/v2/api', '')}`,
		body && typeof body === 'object' && 'numbers' in body ? (body.numbers as string[]).length : 0,
	]);

it('many items go out as batches of up to 100 and come back paired to their items', async () => {
	const items = numbers(250);
	const { outputs } = await world.run(lookUp, { items });
	expect(bodies()).toEqual([
		['POST /phone-numbers/batch', 100],
		['POST /phone-numbers/batch', 100],
		['POST /phone-numbers/batch', 50],
	]);
	expect(jsonOf(outputs[0]).map(({ input }) => input)).toEqual(items.map(({ number }) => number));
	expect(linksOf(outputs[0])).toEqual(items.map((_, index) => index));
});

it('a single item is looked up by itself', async () => {
	await world.run(lookUp, { items: numbers(1) });
	await world.run(lookUp, { items: [{ number: '(212) 555-1234' }] });
	expect(bodies()).toEqual([
		['GET /phone-numbers/lookup', 0],
		['POST /phone-numbers/lookup', 0],
	]);
});

it('the last item of a run that is left over is looked up by itself', async () => {
	const { outputs } = await world.run(lookUp, { items: numbers(101) });
	expect(bodies()).toEqual(
		expect.arrayContaining([
			['POST /phone-numbers/batch', 100],
			['GET /phone-numbers/lookup', 0],
		]),
	);
	expect(outputs[0]).toHaveLength(101);
});

it('the same number twice and other ways to write it come back to each item', async () => {
	const items = ['+12125551234', '(212) 555-1234', '+12125551234', '12'].map((number) => ({
		number,
	}));
	const { outputs } = await world.run(lookUp, { items });
	expect(jsonOf(outputs[0])).toEqual([
		expect.objectContaining({ input: '+12125551234', e164: '+12125551234' }),
		expect.objectContaining({ input: '(212) 555-1234', e164: '+12125551234' }),
		expect.objectContaining({ input: '+12125551234', e164: '+12125551234' }),
		expect.objectContaining({ input: '12', valid: false }),
	]);
});

it('an item that cannot be looked up goes to its output and leaves the others alone', async () => {
	const items = [{ number: '+12125551234' }, { number: 'none' }, { number: '+12125551235' }];
	const { outputs } = await world.run({ ...lookUp, errorOutputs: ['invalid_input'] }, { items });
	expect(linksOf(outputs[0])).toEqual([0, 2]);
	expect(linksOf(outputs[1])).toEqual([1]);
	expect(bodies()).toEqual([['POST /phone-numbers/batch', 2]]);
});

it('when a batch fails, each of its items fails', async () => {
	world.simulator.state.features.set({ enterprise: false });
	const { outputs } = await world.run(
		{ ...lookUp, errorOutputs: ['forbidden'] },
		{ items: numbers(3) },
	);
	expect(outputs[0]).toEqual([]);
	expect(linksOf(outputs[1])).toEqual([0, 1, 2]);
});

it('Simplify holds for batches too', async () => {
	const { outputs } = await world.run({ ...lookUp, simplify: true }, { items: numbers(2) });
	for (const json of jsonOf(outputs[0])) {
		expect(Object.keys(json)).toEqual([
			'input',
			'valid',
			'possible',
			'e164',
			'national',
			'country',
			'type',
			'location',
			'area_code',
			'area_code_region',
		]);
	}
});

describe('an answer of another shape', () => {
	const respond = (results: unknown) =>
		world.simulator.fail({ times: 1, respond: { status: 200, body: { results } } });
	const items = [{ number: '+12125551234' }, { number: '+12125551235' }];
	const run = async () =>
		await world.run({ ...lookUp, errorOutputs: ['unexpected_answer'] }, { items });

	it('in another order is put into the order of the items', async () => {
		respond([
			{ input: '+12125551235', valid: true },
			{ input: '+12125551234', valid: false },
		]);
		const { outputs } = await run();
		expect(jsonOf(outputs[0])).toEqual([
			{ input: '+12125551234', valid: false },
			{ input: '+12125551235', valid: true },
		]);
	});

	it('that lacks a result fails that item alone', async () => {
		respond([{ input: '+12125551235', valid: true }]);
		const { outputs } = await run();
		expect(linksOf(outputs[0])).toEqual([1]);
		expect(linksOf(outputs[1])).toEqual([0]);
	});

	it('without results fails every item', async () => {
		respond('none');
		const { outputs } = await run();
		expect(linksOf(outputs[1])).toEqual([0, 1]);
	});
});
