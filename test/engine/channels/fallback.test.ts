import { WorkflowExecute } from 'n8n-core';
import { createRunExecutionData, UnexpectedError, Workflow } from 'n8n-workflow';

import { KEYS, PEOPLE } from '../../simulator';
import { additionalData } from '../support/additionalData';
import { textOf } from '../../unit/support/exampleFiles.cjs';
import { loadPackage, nodeTypes } from '../support/package/nodeTypes';
import { jsonOf } from '../support/world';
import { startChannels } from './support/channels';

const channels = startChannels();

/** The example without what only its readers need. */
function example() {
	const { nodes, connections } = JSON.parse(textOf('fall-back-by-wires.json'));
	return { nodes, connections };
}

test('the example falls back by wires alone, for whom it must', async () => {
	await loadPackage();
	const { channelsUrl: channelsBaseUrl, url: baseUrl } = channels.world.simulator;
	const workflow = new Workflow({
		id: 'workflow-1',
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1' },
		...example(),
	});
	const start = workflow.getNode('People');
	if (!start) throw new UnexpectedError('There is nothing to start with');
	const items = [PEOPLE.alice, PEOPLE.textOnly].map((to) => ({ json: { to, text: 'Hello' } }));
	const { data } = await new WorkflowExecute(
		additionalData('trigger', '4711', { apiKey: KEYS.blooio, baseUrl, channelsBaseUrl }),
		'trigger',
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
			},
		}),
	).processRunExecutionData(workflow);
	const { runData, error } = data.resultData;
	expect(error).toBeUndefined();
	const sent = (name: string) => jsonOf(runData[name]?.[0]?.data?.main?.[0] ?? []);
	expect(sent('By iMessage')).toMatchObject([{ to: PEOPLE.alice, channel_type: 'blooio' }]);
	expect(sent('By WhatsApp')).toEqual([]);
	expect(sent('By SMS')).toMatchObject([{ to: PEOPLE.textOnly, channel_type: 'twilio' }]);
	expect(channels.mistakes()).toEqual([]);
});
