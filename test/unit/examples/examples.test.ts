import { NodeHelpers, Workflow, type INodeParameters, type INodeTypes } from 'n8n-workflow';

import { Blooio } from '../../../nodes/Blooio/Blooio.node';
import { BlooioTrigger } from '../../../nodes/Blooio/BlooioTrigger.node';
import { findOperation } from '../../../nodes/Blooio/actionPanel';
import { BlooioChannels } from '../../../nodes/BlooioChannels/BlooioChannels.node';
import { BlooioChannelsTrigger } from '../../../nodes/BlooioChannels/BlooioChannelsTrigger.node';
import { findOperation as findOfChannels } from '../../../nodes/BlooioChannels/actionPanel';
import { FILES, textOf } from '../support/exampleFiles.cjs';
import { readExample, type Example, type ExampleNode } from './example';
import { LABELS, namedIn } from './labels';
import { boxesOf, isInside, notesOf, noteTexts, overlaps } from './layout';
import { problemsOf } from './parameters';

const ACTION = 'n8n-nodes-blooio.blooio';
const CHANNELS = 'n8n-nodes-blooio.blooioChannels';
const TOOL = 'n8n-nodes-blooio.blooioTool';
const TRIGGER = 'n8n-nodes-blooio.blooioTrigger';
const CHANNELS_TRIGGER = 'n8n-nodes-blooio.blooioChannelsTrigger';
const OURS = [ACTION, CHANNELS, TOOL, TRIGGER, CHANNELS_TRIGGER];

/** n8n's own nodes in the examples, each with a version that n8n 2 has. */
const OF_N8N: Readonly<Record<string, number>> = {
	'@n8n/n8n-nodes-langchain.agent': 3,
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 1.3,
	'@n8n/n8n-nodes-langchain.memoryBufferWindow': 1.3,
	'@n8n/n8n-nodes-langchain.openAi': 2.3,
	'n8n-nodes-base.code': 2,
	'n8n-nodes-base.convertToFile': 1.1,
	'n8n-nodes-base.dataTable': 1.1,
	'n8n-nodes-base.filter': 2.2,
	'n8n-nodes-base.if': 2.2,
	'n8n-nodes-base.manualTrigger': 1,
	'n8n-nodes-base.noOp': 1,
	'n8n-nodes-base.scheduleTrigger': 1.2,
	'n8n-nodes-base.set': 3.4,
	'n8n-nodes-base.splitInBatches': 3,
	'n8n-nodes-base.stickyNote': 1,
	'n8n-nodes-base.switch': 3.2,
	'n8n-nodes-base.wait': 1.1,
};

/** The nodes that come after any of these, however far down. */
function after({ connections }: Example, names: readonly string[]): Set<string> {
	const found = new Set<string>();
	const open = [...names];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		for (const { node } of connections[name]?.main?.flat() ?? []) {
			if (!found.has(node)) open.push(node);
			found.add(node);
		}
	}
	return found;
}

const blooio = new Blooio();
const channels = new BlooioChannels();
const typeOf = (type: string) => (type === CHANNELS ? channels : blooio);
const nodeTypes: INodeTypes = {
	getByName: typeOf,
	getByNameAndVersion: typeOf,
	getKnownTypes: () => ({}),
};
const operationOf = (type: string) => (type === CHANNELS ? findOfChannels : findOperation);
const triggerProperties = (type: string) =>
	(type === TRIGGER ? new BlooioTrigger() : new BlooioChannelsTrigger()).description.properties;

/** How many outputs n8n gives to one of our action nodes. */
function outputsOf({ id, name, type, typeVersion, position, parameters }: ExampleNode): number {
	const node = { id, name, type, typeVersion, position, parameters: parameters as INodeParameters };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getNodeOutputs(workflow, node, typeOf(type).description).length;
}

describe('the examples', () => {
	it('are listed in their README, the first message first', () => {
		const readme = textOf('README.md');
		const listed = [...readme.matchAll(/^\| \[`([^`]+)`\]\(\1\)/gm)].map(([, file]) => file);
		expect(listed[0]).toBe('first-message.json');
		expect([...listed].sort()).toEqual([...FILES].sort());
	});

	it('have names of their own, and webhooks of their own', () => {
		const examples = FILES.map(readExample);
		const names = examples.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		const hooks = examples.flatMap(({ nodes }) =>
			nodes.flatMap(({ webhookId }) => webhookId ?? []),
		);
		expect(new Set(hooks).size).toBe(hooks.length);
	});
});

describe.each(FILES)('%s', (file) => {
	const example = readExample(file);
	const { nodes, connections } = example;
	const actions = nodes.filter(({ type }) => [ACTION, CHANNELS].includes(type));
	const tools = nodes.filter(({ type }) => type === TOOL);
	const triggers = nodes.filter(({ type }) => [TRIGGER, CHANNELS_TRIGGER].includes(type));

	it('uses our nodes with operations, fields and choices that they have', () => {
		expect(actions.length + triggers.length).toBeGreaterThan(0);
		const wrong = [
			...[...actions, ...tools].flatMap(({ name, type, parameters }) => {
				const { resource, operation, ...given } = parameters;
				const { fields } = operationOf(type)(resource, operation);
				return problemsOf(fields, given).map((problem) => `${name}: ${problem}`);
			}),
			...triggers.flatMap(({ name, type, parameters }) =>
				problemsOf(triggerProperties(type), parameters).map((problem) => `${name}: ${problem}`),
			),
		];
		expect(wrong).toEqual([]);
	});

	it("uses n8n's own nodes in versions that n8n has", () => {
		const others = nodes.filter(({ type }) => !OURS.includes(type));
		const unknown = others.filter(({ type, typeVersion }) => OF_N8N[type] !== typeVersion);
		expect(unknown.map(({ type, typeVersion }) => `${type} ${typeVersion}`)).toEqual([]);
	});

	it('has credentials with the names that its notes and README give', () => {
		const names = [...actions, ...tools, ...triggers].map(
			({ credentials }) => credentials?.blooioApi?.name,
		);
		const allowed = file === 'delivery-with-plan-b.json' ? ['Blooio', 'Blooio SMS'] : ['Blooio'];
		expect([...new Set(names)].sort()).toEqual(allowed);
	});

	it('is wired to nodes that it has, and leaves none of our outputs open', () => {
		const names = nodes.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		const ends = Object.values(connections).flatMap((kinds) => Object.values(kinds).flat(2));
		const named = [...Object.keys(connections), ...ends.map(({ node }) => node)];
		expect(named.filter((name) => !names.includes(name))).toEqual([]);
		const open = actions.flatMap((node) => {
			const outputs = outputsOf(node);
			const wired = (connections[node.name]?.main ?? []).filter((wires) => wires.length > 0);
			return outputs > 1 && wired.length !== outputs ? [node.name] : [];
		});
		expect(open).toEqual([]);
	});

	it('answers an event once, however often it arrives', () => {
		const behind = after(
			example,
			triggers.map(({ name }) => name),
		);
		const answers = actions.filter(
			({ name, parameters }) => behind.has(name) && parameters.operation === 'send',
		);
		for (const { parameters } of answers) {
			expect(parameters.options).toMatchObject({
				idempotency: 'own',
				idempotencyKey: expect.stringMatching(/^=\{\{ \$.*json\.delivery\.key \}\}(:[a-z]+)?$/),
			});
		}
		const keys = answers.map(
			({ parameters }) => (parameters.options as { idempotencyKey: string }).idempotencyKey,
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('says first what it does and what to change before it is run', () => {
		const [first = ''] = noteTexts(example);
		expect(first).toMatch(/^## .+\n.{40,}/);
		expect(first).toContain('**Before you run it:**');
	});

	it('names in its notes only nodes, fields and words that are there', () => {
		const quoted = noteTexts(example).flatMap((text) => [...text.matchAll(/`([a-z_.]+)`/g)]);
		const rest = JSON.stringify(nodes.filter(({ type }) => !type.endsWith('.stickyNote')));
		const given = ['error', 'error.message', 'sender', 'type'];
		const unknown = quoted
			.map(([, word = '']) => word)
			.filter((word) => !given.includes(word) && !rest.includes(word));
		expect(unknown).toEqual([]);
	});

	it('sends people to nodes and fields that they find', () => {
		const own = JSON.stringify(nodes.filter(({ type }) => !type.endsWith('.stickyNote')));
		const named = noteTexts(example).flatMap(namedIn);
		const lost = named.filter((name) => !LABELS.has(name) && !own.includes(`"${name}"`));
		expect(lost).toEqual([]);
	});

	it('leads from left to right, but back into a loop', () => {
		const find = (name: string) => nodes.find((node) => node.name === name);
		const back = Object.entries(connections).flatMap(([from, { main = [] }]) =>
			main.flat().flatMap(({ node }) => {
				const [start, end] = [find(from), find(node)];
				const isLoop = end?.type === 'n8n-nodes-base.splitInBatches';
				const isRight = (start?.position[0] ?? 0) < (end?.position[0] ?? 0);
				return isLoop || isRight ? [] : [`${from} → ${node}`];
			}),
		);
		expect(back).toEqual([]);
	});

	it('lays nothing over anything else, and every node on one note, below its text', () => {
		const boxes = boxesOf(example);
		const { notes, texts } = notesOf(example);
		expect(overlaps(boxes, boxes)).toEqual([]);
		expect(overlaps(notes, notes)).toEqual([]);
		expect(overlaps(boxes, texts)).toEqual([]);
		expect(texts.filter((text, index) => !isInside(text, notes[index] ?? text))).toEqual([]);
		const outside = boxes.filter((box) => !notes.some((note) => isInside(box, note)));
		expect(outside.map(({ name }) => name)).toEqual([]);
	});

	it('names no number, address or site that belongs to anybody', () => {
		const text = textOf(file);
		const numbers = text.match(/\+\d{7,15}/g) ?? [];
		const ours = /^\+1(555\d{7}|\d{3}55501\d\d)$/;
		expect(numbers.filter((number) => !ours.test(number))).toEqual([]);
		const local = text.match(/\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/g) ?? [];
		expect(local.filter((number) => !number.includes('555'))).toEqual([]);
		const sites = [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+\.[a-z]+)/gi)];
		expect(
			sites.map(([, site = '']) => site).filter((site) => !site.endsWith('example.com')),
		).toEqual([]);
	});
});
