import { Workflow, type INodeParameters, type INodeTypes } from 'n8n-workflow';

import { BlooioTrigger } from '../../../nodes/Blooio/BlooioTrigger.node';

const trigger = new BlooioTrigger();
const nodeTypes: INodeTypes = {
	getByName: () => trigger,
	getByNameAndVersion: () => trigger,
	getKnownTypes: () => ({}),
};

/** Whether n8n shows the hint for a node with these parameters. */
function isShown(parameters: INodeParameters): unknown {
	const node = {
		id: '1',
		name: 'Blooio Trigger',
		type: 'n8n-nodes-blooio.blooioTrigger',
		typeVersion: 2,
		position: [0, 0] as [number, number],
		parameters,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const condition = trigger.description.hints?.[0]?.displayCondition ?? '';
	return workflow.expression.getSimpleParameterValue(node, condition, 'internal', {});
}

it.each([
	[['message.received'], false],
	[['message.received', 'message.reaction', 'message.failed'], false],
	[['*'], true],
	[['message.received', 'message.sent'], true],
	[['message.read'], true],
])('with %j it warns of a workflow that starts itself: %s', (events, expected) => {
	expect(isShown({ events })).toBe(expected);
});
