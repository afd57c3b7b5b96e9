import { ExecuteContext } from 'n8n-core';
import type { INode, INodeParameters } from 'n8n-workflow';

import { CHANNELS, NUMBERS, PEOPLE } from '../../simulator';
import { jsonOf } from '../support/world';
import { by, startChannels } from './support/channels';

const channels = startChannels();
const LINE = `ch_${NUMBERS.dedicated.slice(1)}`;
const SMS = `ch_${NUMBERS.twilioSecond.slice(1)}`;

afterEach(() => jest.restoreAllMocks());

/** The two ways in which n8n runs a node for an agent: as a call of the agent, or by the engine. */
describe.each<[string, Partial<INode>, () => void]>([
	[
		'called by an agent',
		{},
		() => {
			jest.spyOn(ExecuteContext.prototype, 'isToolExecution').mockReturnValue(true);
		},
	],
	['run by the engine for an agent', { type: 'n8n-nodes-blooio.blooioChannelsTool' }, () => {}],
])('as a tool, %s', (_name, settings, prepare) => {
	beforeEach(prepare);

	/** What the agent gets, on the only output that there is. */
	const answer = async (person: string, parameters: INodeParameters) => {
		const { outputs, error } = await channels.send(person, parameters, { settings });
		expect(error).toBeUndefined();
		expect(outputs.slice(1).flat()).toEqual([]);
		return jsonOf(outputs[0]);
	};

	test.each<[string, string, INodeParameters, object]>([
		['a message that went out', PEOPLE.alice, {}, { status: 'queued', to: PEOPLE.alice }],
		[
			'a channel that does not reach somebody',
			PEOPLE.textOnly,
			by(CHANNELS.whatsapp),
			{ status: 'failed', fallback: { recommended: true } },
		],
		[
			'what a channel cannot carry',
			PEOPLE.alice,
			{ ...by(CHANNELS.whatsapp), content: 'poll', pollTitle: 'When?', pollOptions: ['A', 'B'] },
			{ error: { code: 'invalid_content', hint: expect.stringContaining('ch_') } },
		],
		[
			'somebody who does not exist',
			'Alice',
			{},
			{ error: { code: 'invalid_input', hint: expect.stringMatching(/\S/) } },
		],
	])('%s is data that the agent can read', async (_what, person, parameters, json) => {
		expect(await answer(person, parameters)).toMatchObject([json]);
	});

	test.each<[string, INodeParameters, string]>([
		['Markdown goes out as plain text', {}, 'Hi'],
		['Markdown stays where it is chosen', { options: { textFormat: 'asIs' } }, '**Hi**'],
		['Markdown stays where the channel shows it', { options: { format: 'markdown' } }, '**Hi**'],
	])('%s', async (_what, options, text) => {
		await answer(PEOPLE.alice, { ...by(LINE), ...options, text: '**Hi**' });
		expect(channels.world.simulator.requests.at(-1)?.body).toMatchObject({ text });
	});

	test('each of several people is told apart', async () => {
		const { limits, clock } = channels.world.simulator.state;
		limits.newContacts.max = 1;
		limits.newContacts.used.fill(0, clock());
		expect(await answer(`${PEOPLE.bob}, ${PEOPLE.stranger}`, by(SMS))).toMatchObject([
			{ to: PEOPLE.bob, status: 'queued' },
			{ error: { code: 'outbound_limit_reached', context: { to: PEOPLE.stranger } } },
		]);
	});
});
