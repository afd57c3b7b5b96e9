import { resources } from '../../../nodes/Blooio/resources';
import type { LoggedRequest } from '../../simulator';
import { jsonOf, linksOf, more, startWorld, together } from '../support/world';
import { CASES, WAITING } from './cases';
import { valueOf, type FailingCase, type OperationCase } from './cases/case';

const world = startWorld();

it('every operation is here', () => {
	const all = resources
		.flatMap(({ value, operations }) =>
			operations.map((operation) => `${value}:${operation.value}`),
		)
		.filter((name) => !WAITING.includes(name));
	expect(CASES.map(({ operation }) => operation).sort()).toEqual(all.sort());
});

/** A request as the cases write it, with its query in the order of the alphabet. */
function written({ method, path, query }: LoggedRequest): string {
	const search = new URLSearchParams(Object.entries(query).sort()).toString();
	return `${method} ${path.replace('/v2/api', '')}${search && `?${search}`}`;
}

async function runCase(
	{ operation: name }: OperationCase,
	{ parameters = {}, items, before }: Omit<OperationCase, 'operation' | 'gives' | 'asks' | 'fails'>,
	{ key, code }: Partial<FailingCase> = {},
) {
	const { simulator } = world;
	before?.(simulator);
	const [resource = '', operation = ''] = name.split(':');
	return await world.run(
		together(
			{ resource, operation, ...valueOf(parameters, simulator) },
			code === undefined ? {} : { errorOutputs: [code], ...more({ maxRetries: 0 }) },
		),
		{ items, key },
	);
}

describe.each(CASES.map((one) => [one.operation, one] as const))('%s', (_name, one) => {
	it('does what it says', async () => {
		const { simulator } = world;
		one.before?.(simulator);
		const [gives, asks] = [valueOf(one.gives, simulator), valueOf(one.asks, simulator)];
		const { error, outputs } = await runCase(one, { ...one, before: undefined });
		expect(error).toBeUndefined();
		expect(jsonOf(outputs[0])).toEqual(gives.map((json) => expect.objectContaining(json)));
		expect(linksOf(outputs[0])).toEqual(gives.map(() => 0));
		expect(simulator.requests.map(written)).toEqual(asks);
	});

	it.each(one.fails.map((failing) => [failing.when, failing.code, failing] as const))(
		'fails when %s: %s',
		async (_when, code, failing) => {
			const { outputs } = await runCase(one, failing, failing);
			const [done, failed = []] = outputs;
			expect(done).toEqual([]);
			expect(jsonOf(failed)).toEqual([
				expect.objectContaining({
					error: expect.objectContaining({
						code,
						status: failing.status,
						message: expect.stringMatching(/^\S.*\S$/),
						hint: expect.stringMatching(/^\S.*\S$/),
					}),
				}),
			]);
			expect(linksOf(failed)).toEqual([0]);
		},
	);
});
