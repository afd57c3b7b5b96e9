import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import type { PreparedItem } from '../../../nodes/Blooio/engine/item';
import { keyScopeOf } from '../../../nodes/Blooio/engine/prepare';
import { A, B, SEND, prepareAll, keysOf } from './prepareSamples';

describe('automatic keys', () => {
	it('differ for every item, even for the same text to the same chat', () => {
		const keys = keysOf([{ chat: A }, { chat: A }, { chat: B }, { chat: B }]);
		expect(new Set(keys).size).toBe(4);
	});

	it('stay with their person when the input comes in another order', () => {
		const [a1, b1, a2] = keysOf([{ chat: A }, { chat: B }, { chat: A }]);
		expect(keysOf([{ chat: B }, { chat: A }, { chat: A }])).toEqual([b1, a1, a2]);
	});

	it('count the items of a group whatever the order of its recipients', () => {
		const keys = keysOf([{ chat: `${A},${B}` }, { chat: `${B},${A}` }]);
		expect(new Set(keys).size).toBe(2);
	});

	it('do not move when an item before is refused', () => {
		const refused = { chat: '' };
		const [, key] = prepareAll(SEND, [refused, { chat: A }]);
		expect((key as PreparedItem).sendable.key).toBe(keysOf([{ chat: A }])[0]);
	});
});

describe('the scope of keys', () => {
	const contextWith = (more: object = {}) =>
		({
			getInstanceId: () => 'instance',
			getWorkflow: () => ({ id: 'workflow' }),
			getExecutionId: () => '4711',
			getNode: () => ({ id: 'node', name: 'Blooio', type: 'n8n-nodes-blooio.blooio' }),
			getExecutionContext: () => ({ establishedAt: 1_760_000_000_000 }),
			getWorkflowDataProxy: () => ({ $runIndex: 2 }),
			...more,
		}) as unknown as IExecuteFunctions;

	it('is where the run of the node stands', () => {
		expect(keyScopeOf(contextWith())).toEqual({
			instance: 'instance',
			workflow: 'workflow',
			execution: '4711',
			node: 'node Blooio',
			run: 2,
			begun: '1760000000000',
			tool: false,
		});
	});

	it.each([
		['does not tell', { getExecutionContext: undefined }],
		['does not know', { getExecutionContext: () => undefined }],
	])('goes by the month where n8n %s when the execution began', (_what, more) => {
		expect(keyScopeOf(contextWith(more)).begun).toMatch(/^[0-9]{4}-[0-9]{2}$/);
	});

	it('knows an AI agent, also in versions of n8n that cannot tell', () => {
		expect(keyScopeOf(contextWith({ isToolExecution: () => true })).tool).toBe(true);
		expect(keyScopeOf(contextWith({ isToolExecution: () => false })).tool).toBe(false);
		expect(keyScopeOf(contextWith({ isToolExecution: undefined })).tool).toBe(false);
	});

	it('knows it too where the engine runs the tool like any node', () => {
		const asTool = contextWith({ getNode: () => ({ id: 'node', type: 'n.blooioTool' }) });
		expect(keyScopeOf(asTool).tool).toBe(true);
	});

	it('never takes two runs without an execution ID for the same', () => {
		const context = contextWith({ getExecutionId: () => '' });
		expect(keyScopeOf(context).execution).not.toBe(keyScopeOf(context).execution);
		expect(keyScopeOf(context).execution).toHaveLength(randomUUID().length);
	});
});
