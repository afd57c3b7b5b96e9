import {
	NodeHelpers,
	Workflow,
	type IExecuteFunctions,
	type INode,
	type INodeTypes,
} from 'n8n-workflow';

import { BlooioTrigger } from '../../../../nodes/Blooio/BlooioTrigger.node';
import { passOn } from '../../../../nodes/Blooio/trigger/event/passOn';

const trigger = new BlooioTrigger();
const nodeTypes: INodeTypes = {
	getByName: () => trigger,
	getByNameAndVersion: () => trigger,
	getKnownTypes: () => ({}),
};

/** The names of the outputs that n8n draws; an empty one for a single output. */
function drawn(parameters: INode['parameters']): string[] {
	const node: INode = {
		id: '1',
		name: 'Blooio Trigger',
		type: 'n8n-nodes-blooio.blooioTrigger',
		typeVersion: 2,
		position: [0, 0],
		parameters,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const outputs = NodeHelpers.getNodeOutputs(workflow, node, trigger.description);
	return outputs.map((output) => (typeof output === 'string' ? '' : (output.displayName ?? '')));
}

/** The events that each output gets when they come all at once. */
async function given(parameters: INode['parameters'], events: readonly string[]) {
	const options = Object(parameters.additionalOptions);
	const values: Record<string, unknown> = {
		...parameters,
		'additionalOptions.outputPerEvent': options.outputPerEvent,
	};
	const context = {
		getNodeParameter: (name: string) => values[name],
		getInputData: () => events.map((event) => ({ json: { event } })),
		getExecutionCancelSignal: () => undefined,
	} as unknown as IExecuteFunctions;
	const outputs = await passOn(context);
	return outputs.map((output) => output.map(({ json }) => json.event));
}

const ALL = ['message.received', 'message.failed', 'poll.voted', 'message.melted'];
const PER_EVENT = { outputPerEvent: true };

it.each<[string, INode['parameters'], string[], string[][]]>([
	['one output unless asked', { events: ALL }, [''], [ALL]],
	[
		'one output where it is switched off',
		{ events: ALL, additionalOptions: { outputPerEvent: false } },
		[''],
		[ALL],
	],
	['one output for one event', { events: ['*'], additionalOptions: PER_EVENT }, [''], [ALL]],
	[
		'an output for each event, in the order of choice',
		{
			events: ['poll.voted', 'message.received', 'message.melted', 'message.failed'],
			additionalOptions: PER_EVENT,
		},
		['Poll Vote', 'Received', 'message.melted', 'Failed'],
		[['poll.voted'], ['message.received'], ['message.melted'], ['message.failed']],
	],
	[
		'the rest where All Events is chosen too',
		{ events: ['message.failed', '*', 'poll.voted'], additionalOptions: PER_EVENT },
		['Failed', 'Other Events', 'Poll Vote'],
		[['message.failed'], ['message.received', 'message.melted'], ['poll.voted']],
	],
])('%s', async (_what, parameters, names, events) => {
	expect(drawn(parameters)).toEqual(names);
	expect(await given(parameters, ALL)).toEqual(events);
});

it.each<[string, INode['parameters']]>([
	['which events', { events: '={{ $json.events }}', additionalOptions: PER_EVENT }],
	[
		'whether there are several',
		{ events: ALL, additionalOptions: { outputPerEvent: '={{ $json.many }}' } },
	],
])('everything goes to one output where an expression decides %s', async (_what, parameters) => {
	expect(drawn(parameters)).toEqual(['']);
	expect(await given(parameters, ALL)).toEqual([ALL]);
});
