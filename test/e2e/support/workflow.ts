import type { Host } from './host';

/** The parts of a stored node that the tests set. */
export interface NodeJson {
	name: string;
	type: string;
	parameters?: Record<string, unknown>;
	[setting: string]: unknown;
}

const TRIGGER: NodeJson = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

const sticky = (list: NodeJson[]) =>
	list.map((node, index) => ({
		id: `node-${index}`,
		typeVersion: 1,
		position: [index * 260, 0] as [number, number],
		parameters: {},
		...node,
	}));

/** A Blooio node with the host's credential. */
export function blooioNode(
	host: Pick<Host, 'credential'>,
	name: string,
	parameters: Record<string, unknown>,
	settings: Record<string, unknown> = {},
): NodeJson {
	return {
		name,
		type: 'n8n-nodes-blooio.blooio',
		typeVersion: 2,
		parameters,
		credentials: { blooioApi: host.credential },
		...settings,
	};
}

/** A node that makes the given items. */
export function itemsNode(items: ReadonlyArray<Record<string, unknown>>): NodeJson {
	return {
		name: 'Items',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode: `return ${JSON.stringify(items.map((json) => ({ json })))};` },
	};
}

/** The connections of nodes of which each leads to the next. */
export const inARow = (row: ReadonlyArray<{ name: string }>) =>
	Object.fromEntries(
		row
			.slice(0, -1)
			.map((node, index) => [
				node.name,
				{ main: [[{ node: row[index + 1]?.name ?? '', type: 'main', index: 0 }]] },
			]),
	);

/** A workflow of nodes in a row behind a manual trigger. */
export function rowOf(name: string, nodes: NodeJson[]) {
	const row = [TRIGGER, ...nodes];
	return { name, nodes: sticky(row), connections: inARow(row), settings: { executionOrder: 'v1' } };
}
