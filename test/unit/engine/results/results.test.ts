import fc from 'fast-check';
import type { INode } from 'n8n-workflow';

import { failureItem } from '../../../../nodes/Blooio/engine/results/outputs';
import { Results } from '../../../../nodes/Blooio/engine/results/results';
import type { Routing } from '../../../../nodes/Blooio/engine/results/routing';
import { derivedFailure } from '../../../../nodes/Blooio/errors/failure';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';
import { attempt } from '../../support/refusal';

const NODE = { id: '1', name: 'Blooio', type: 'blooio' } as INode;
const CONFLICT = derivedFailure('conflict', { status: 409 });
const NOT_FOUND = derivedFailure('not_found', { status: 404 });

/** Conflicts go to output 1; everything else stops the node. */
const ROUTING: Routing = {
	outputs: 2,
	own: 1,
	place: (failure, input, itemIndex) =>
		failure.code === 'conflict'
			? { output: 1, item: failureItem(input, failure, itemIndex) }
			: undefined,
};

const inputs = (count: number) => Array.from({ length: count }, (_, n) => ({ json: { n } }));
const resultsOf = (count: number) => new Results(inputs(count), ROUTING);

const errorOf = (results: Results) => {
	const result = attempt(() => results.outputs(NODE, BLOOIO_V2));
	expect(result).toHaveProperty('error');
	return (result as { error: unknown }).error as Error & { description?: string };
};

describe('the items of a run', () => {
	it('come out in input order, linked to their items, whatever order they were done in', () => {
		const results = resultsOf(3);
		results.fail(2, CONFLICT);
		results.succeed(1, [{ id: 'b' }, { id: 'c' }]);
		results.succeed(0, [{ id: 'a' }]);
		expect(results.outputs(NODE, BLOOIO_V2)).toEqual([
			[
				{ json: { id: 'a' }, pairedItem: { item: 0 } },
				{ json: { id: 'b' }, pairedItem: { item: 1 } },
				{ json: { id: 'c' }, pairedItem: { item: 1 } },
			],
			[{ json: { n: 2, error: CONFLICT }, pairedItem: { item: 2 } }],
		]);
	});

	it('have every output even where nothing goes to it', () => {
		expect(resultsOf(0).outputs(NODE, BLOOIO_V2)).toEqual([[], []]);
	});

	it('are each at exactly one output, in input order, in any order of work', () => {
		const work = fc
			.array(fc.boolean(), { maxLength: 12 })
			.chain((good) =>
				fc.tuple(
					fc.constant(good),
					fc.shuffledSubarray([...good.keys()], { minLength: good.length }),
				),
			);
		fc.assert(
			fc.property(work, ([good, order]) => {
				const results = resultsOf(good.length);
				for (const item of order) {
					if (good[item]) results.succeed(item, [{ item }]);
					else results.fail(item, CONFLICT);
				}
				const indices = results
					.outputs(NODE, BLOOIO_V2)
					.map((items) => items.map(({ pairedItem }) => (pairedItem as { item: number }).item));
				const all = [...good.keys()];
				expect(indices).toEqual([
					all.filter((item) => good[item]),
					all.filter((item) => !good[item]),
				]);
			}),
		);
	});
});

describe('a node that stops', () => {
	it('names the first item in input order that has nowhere to go, and how many were done', () => {
		const results = resultsOf(5);
		results.succeed(0, [{}]);
		results.fail(3, NOT_FOUND);
		expect(results.stopped).toBe(true);
		results.fail(1, NOT_FOUND);
		results.succeed(2, [{}]);
		const error = errorOf(results);
		expect(error.message).toBe(`${NOT_FOUND.message} [item 1]`);
		expect(error.description).toContain('Before this, 2 items were processed.');
	});

	it("stops with n8n's own error where there is one", () => {
		const original = new TypeError('Referenced node is unexecuted');
		const results = resultsOf(1);
		results.fail(0, NOT_FOUND, original);
		expect(errorOf(results)).toBe(original);
	});

	it('does not stop for a failure that has an output', () => {
		const results = resultsOf(1);
		results.fail(0, CONFLICT);
		expect(results.stopped).toBe(false);
	});
});
