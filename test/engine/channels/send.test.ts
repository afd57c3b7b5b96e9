import type { INodeParameters } from 'n8n-workflow';

import { CATALOGUE, SEND_CODES } from '../../../nodes/BlooioChannels/v4/codes';
import { CHANNELS, GROUPS, MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import { arrivals, jsonOf, to } from '../support/world';
import { by, startChannels } from './support/channels';

const channels = startChannels();
const LINE = `ch_${NUMBERS.dedicated.slice(1)}`;
const SMS = `ch_${NUMBERS.twilioSecond.slice(1)}`;
const URL = 'https://cdn.example.com/a.png';

const content = (kind: string, more: INodeParameters): INodeParameters => ({
	content: kind,
	...more,
});

test.each<[string, string, INodeParameters, object]>([
	['a text', PEOPLE.alice, {}, { to: PEOPLE.alice, text: 'Hello' }],
	[
		'a number in any writing',
		'(555) 123-4567',
		{ options: { defaultCountry: to('US', 'list') } },
		{ to: PEOPLE.alice },
	],
	[
		'markdown',
		PEOPLE.alice,
		{ ...by(LINE), text: '**Hi**', options: { format: 'markdown' } },
		{ text: '**Hi**', format: 'markdown', from: LINE },
	],
	['Markdown as it is', PEOPLE.alice, { text: '**Hi**' }, { text: '**Hi**' }],
	[
		'Markdown to plain text',
		PEOPLE.alice,
		{ text: '**Hi**', options: { textFormat: 'plain' } },
		{ text: 'Hi' },
	],
	[
		'parts and Markdown to plain text',
		PEOPLE.alice,
		content('parts', {
			parts: { part: [{ text: '**See**' }] },
			options: { textFormat: 'plain' },
		}),
		{ parts: [{ text: 'See' }] },
	],
	[
		'a poll and Markdown to plain text',
		PEOPLE.alice,
		content('poll', {
			pollTitle: '# When?',
			pollOptions: ['**A**', 'B'],
			options: { textFormat: 'plain' },
		}),
		{ poll: { title: 'When?', options: ['A', 'B'] } },
	],
	[
		'files',
		PEOPLE.alice,
		{ options: { attachments: { attachment: [{ url: URL }, { url: URL }] }, carousel: true } },
		{ attachments: [URL, URL], carousel: true },
	],
	[
		'parts',
		PEOPLE.alice,
		content('parts', { parts: { part: [{ text: 'See' }, { kind: 'file', url: URL }] } }),
		{ parts: [{ text: 'See' }, { url: URL }] },
	],
	[
		'a poll',
		PEOPLE.alice,
		content('poll', { pollTitle: 'When?', pollOptions: ['A', 'B'] }),
		{ poll: { title: 'When?', options: ['A', 'B'] } },
	],
	[
		'a rich link',
		PEOPLE.alice,
		content('richLink', { linkUrl: 'https://example.com', linkTitle: 'Menu' }),
		{ rich_link: { url: 'https://example.com', title: 'Menu' } },
	],
	[
		'an App Clip',
		PEOPLE.alice,
		content('appClip', { clip: 'com.example.Clip' }),
		{ app_clip: { bundle_id: 'com.example.Clip' } },
	],
	[
		'an iMessage app',
		PEOPLE.alice,
		content('iMessageApp', {
			appJson: '{"bundle_id": "a", "team_id": "b", "url": "https://a.example"}',
		}),
		{ imessage_app: { bundle_id: 'a', team_id: 'b', url: 'https://a.example' } },
	],
	[
		'a template',
		PEOPLE.alice,
		{
			...content('template', { templateId: 'shipped', templateJson: '{"name": "Ada"}' }),
			sendFrom: 'channelType',
			channelType: 'whatsapp_business',
		},
		{ template: { template_id: 'shipped', name: 'Ada' }, channel_type: 'whatsapp_business' },
	],
	[
		'interactive content',
		PEOPLE.alice,
		{ ...content('interactive', { interactiveJson: '{"kind": "list"}' }), ...by('support') },
		{ interactive: { kind: 'list' }, from: 'support' },
	],
	[
		'a reply with effect and badge',
		PEOPLE.alice,
		{
			...by(LINE),
			options: { replyTo: MESSAGES.fromAlice, effect: 'confetti', badge: 'sent_with_siri' },
		},
		{ reply_to: MESSAGES.fromAlice, effect: 'confetti', badge: 'sent_with_siri' },
	],
	['hybrid', PEOPLE.alice, { sendFrom: 'hybrid' }, { hybrid: true }],
	['a group', GROUPS.team, by(LINE), { to: { group_id: GROUPS.team } }],
	[
		'several people',
		`${PEOPLE.alice}, ${PEOPLE.carol}`,
		by(LINE),
		{ to: [PEOPLE.alice, PEOPLE.carol] },
	],
])('%s is sent as the API takes it', async (_what, person, parameters, body) => {
	const { outputs, error } = await channels.send(person, parameters);
	expect(error).toBeUndefined();
	expect(channels.mistakes()).toEqual([]);
	expect(channels.world.posts.at(-1)?.body).toMatchObject(body);
	expect(outputs[0]).toMatchObject([{ json: { status: 'queued' } }]);
});

test.each<[string, INodeParameters]>([
	['an iMessage app', content('iMessageApp', {})],
	['interactive content', content('interactive', {})],
])('%s that is left as it stands at first is not sent', async (_what, parameters) => {
	const { outputs } = await channels.send(PEOPLE.alice, {
		...parameters,
		errorOutputs: ['invalid_input'],
	});
	expect(jsonOf(outputs.flat())).toMatchObject([{ error: { code: 'invalid_input' } }]);
	expect(channels.world.posts).toEqual([]);
});

test('a dry run sends nothing', async () => {
	const before = channels.world.simulator.state.messages.size;
	const { outputs, run } = await channels.send(PEOPLE.alice, { options: { dryRun: true } });
	expect(jsonOf(outputs[0])).toMatchObject([{ would_send: true, duplicate: false }]);
	expect(channels.world.simulator.state.messages.size).toBe(before);
	expect(run.data.resultData.runData.Blooio?.[0]?.hints).toMatchObject([
		{ message: expect.stringContaining('Nothing was sent: with Dry Run') },
	]);
});

test('a dry run leaves the key to the message itself', async () => {
	const key = { idempotencyKey: 'order-1' };
	await channels.send(PEOPLE.alice, { options: { dryRun: true, ...key } });
	const { outputs } = await channels.send(PEOPLE.alice, { options: key });
	expect(jsonOf(outputs[0])).toMatchObject([{ status: 'queued', duplicate: false }]);
});

test('what is not reachable goes to Fallback, with what the next channel needs', async () => {
	for (const channel of [LINE, CHANNELS.whatsapp]) {
		const arrived = arrivals(
			await channels.send(PEOPLE.textOnly, by(channel), { executionId: channel }),
		);
		expect(arrived).toEqual({
			Fallback: [
				expect.objectContaining({
					json: expect.objectContaining({ to: PEOPLE.textOnly, text: 'Hello', status: 'failed' }),
				}),
			],
		});
	}
	expect(
		arrivals(await channels.send(PEOPLE.textOnly, by(SMS), { executionId: 'sms' })),
	).toMatchObject({
		Sent: [{ json: { channel_type: 'twilio', status: 'queued' } }],
	});
});

test('of several people each goes to an output of their own', async () => {
	const { limits, clock } = channels.world.simulator.state;
	limits.newContacts.max = 1;
	limits.newContacts.used.fill(0, clock());
	const people = [PEOPLE.bob, PEOPLE.stranger].join(',');
	const result = await channels.send(people, {
		...by(SMS),
		errorOutputs: ['outbound_limit_reached'],
	});
	expect(arrivals(result)).toMatchObject({
		Sent: [{ json: { to: PEOPLE.bob } }],
		'Contact limit': [
			{ json: { error: { code: 'outbound_limit_reached', context: { to: PEOPLE.stranger } } } },
		],
	});
});

test.each([...new Set([...SEND_CODES, ...CATALOGUE.map(({ code }) => code)])])(
	'the code %s has an output',
	async (code) => {
		const entry = CATALOGUE.find((one) => one.code === code);
		if (!entry?.status || !SEND_CODES.includes(code)) return;
		const error = { code, message: 'No.', details: { conversation_state: 'new', limit: 3 } };
		channels.world.simulator.fail({
			times: Infinity,
			method: 'POST',
			respond: { status: entry.status, body: { error } },
		});
		const result = await channels.send(
			PEOPLE.alice,
			{ errorOutputs: [code] },
			{ items: [{ order: 7 }] },
		);
		expect(arrivals(result)).toEqual({
			[entry.label]: [
				expect.objectContaining({
					json: {
						order: 7,
						error: expect.objectContaining({
							code,
							hint: entry.remedy,
							derived: false,
							context: { conversation_state: 'new', limit: 3 },
						}),
					},
				}),
			],
		});
	},
);

test.each([
	['nested', { error: { code: 'not_found', message: 'Channel not found.' } }],
	['flat', { error: 'ApiError', message: 'Channel not found.', status: 404 }],
])('a %s refusal without a code of its own goes by its status', async (_form, body) => {
	channels.world.simulator.fail({ times: 1, respond: { status: 404, body } });
	const result = await channels.send(PEOPLE.alice, { errorOutputs: ['not_found'] });
	expect(Object.values(arrivals(result))).toMatchObject([
		[{ json: { error: { code: 'not_found', message: 'Channel not found.' } } }],
	]);
});

test.each(['before', 'after'] as const)(
	'a connection that is lost %s the send sends once',
	async (drop) => {
		channels.world.simulator.fail({ times: 1, method: 'POST', drop });
		const before = channels.world.simulator.state.messages.size;
		const { outputs } = await channels.send(PEOPLE.alice, by(LINE));
		expect(jsonOf(outputs[0])).toMatchObject([{ status: 'queued', duplicate: drop === 'after' }]);
		expect(channels.world.simulator.state.messages.size).toBe(before + 1);
		const keys = channels.world.posts.map(({ headers }) => headers['idempotency-key']);
		expect(new Set(keys).size).toBe(1);
	},
);

test('an execution that is done again sends nothing twice, and nothing is missing', async () => {
	const people = [PEOPLE.alice, PEOPLE.carol, PEOPLE.bob, PEOPLE.dave];
	const items = people.map((person) => ({ person }));
	const before = channels.world.simulator.state.messages.size;
	channels.world.simulator.fail({ times: 2, method: 'POST', truncate: true });
	const parameters = {
		to: to('={{ $json.person }}'),
		...by(LINE),
		errorOutputs: ['all_other_errors'],
	};
	await channels.send('', parameters, { items });
	const again = await channels.send('', parameters, { items });
	expect(jsonOf(again.outputs[0]).map(({ duplicate }) => duplicate)).toEqual(
		people.map(() => true),
	);
	expect(channels.world.simulator.state.messages.size).toBe(before + people.length);
});
