import { resources as ofV2 } from '../../../nodes/Blooio/resources';
import { resources as ofV4 } from '../../../nodes/BlooioChannels/resources';
import { pageOf } from './page.cjs';

/** Operations as the page names them: `Resource: Operation`. */
const named = (resources: typeof ofV2): string[] =>
	resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name}: ${operation.name}`),
	);

/** The operations of a cell, e.g. `Chat: Get, Get Many`. */
function operationsIn(cell: string): string[] {
	const [resource, operations] = cell.split(': ');
	return (operations ?? '').split(', ').flatMap((name) => (name ? [`${resource}: ${name}`] : []));
}

const rows = pageOf('channels.md')
	.split('## Moving over')[1]
	?.split('\n')
	.filter((line) => /^\| [A-Z]/.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()));

test('the table of moving over names every operation of v2 once, and none that v4 lacks', () => {
	const from = (rows ?? []).flatMap(([, cell = '']) => operationsIn(cell));
	const into = (rows ?? []).flatMap(([, , cell = '']) => operationsIn(cell));
	expect(from.sort()).toEqual(named(ofV2).sort());
	expect(into.filter((name) => !named(ofV4).includes(name))).toEqual([]);
});
