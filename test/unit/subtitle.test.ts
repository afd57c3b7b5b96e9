import { Workflow, type INode, type INodeParameters, type INodeType } from 'n8n-workflow';

import { Blooio } from '../../nodes/Blooio/Blooio.node';
import { BlooioTrigger } from '../../nodes/Blooio/BlooioTrigger.node';
import { resources } from '../../nodes/Blooio/resources';

/** What n8n's editor writes under the name of a node with these parameters. */
function subtitleOf(nodeType: INodeType, parameters: INodeParameters) {
	const node: INode = {
		id: '1',
		name: 'Blooio',
		type: nodeType.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(
		node,
		nodeType.description.subtitle,
		'internal',
		{},
	);
}

const OPERATIONS = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		resource: resource.value,
		operation: operation.value,
		label: `${resource.name}: ${operation.name}`,
	})),
);

describe('the line under the name of a node', () => {
	it.each(OPERATIONS)('says $label', ({ resource, operation, label }) => {
		expect(subtitleOf(new Blooio(), { resource, operation })).toBe(label);
	});

	it('says what a fresh node does', () => {
		expect(subtitleOf(new Blooio(), {})).toBe('Message: Send');
	});

	it.each([
		[['message.received'], 'Message Received'],
		[['message.received', 'poll.voted'], 'Message Received, Poll Vote'],
		[['*'], 'All Events'],
		['some.new_event', 'some.new_event'],
	])('names the events %j that the trigger waits for', (events, names) => {
		expect(subtitleOf(new BlooioTrigger(), { events })).toBe(names);
	});

	it('says what a fresh trigger waits for', () => {
		expect(subtitleOf(new BlooioTrigger(), {})).toBe('Message Received');
	});
});
