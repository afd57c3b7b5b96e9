import type { INodeParameters } from 'n8n-workflow';

import { CHANNELS, NUMBERS, PEOPLE } from '../../simulator';
import { arrivals, jsonOf, to } from '../support/world';
import { by, startChannels } from './support/channels';

const channels = startChannels();
const LINE = `ch_${NUMBERS.dedicated.slice(1)}`;
const POLL = { content: 'poll', pollTitle: 'When?', pollOptions: ['A', 'B'] };
const options = (given: INodeParameters) => ({ options: given });
const byKind = (channelType: string) => ({ sendFrom: 'channelType', channelType });

const looked = (part: string) =>
	channels.world.simulator.requests.filter(
		({ method, path }) => method === 'GET' && path.includes(part),
	).length;

describe('what a channel cannot carry is not sent, and the error names one that can', () => {
	test.each<[string, INodeParameters, string, string]>([
		['a poll', { ...by(CHANNELS.whatsapp), ...POLL }, 'invalid_content', 'polls'],
		['a poll over any WhatsApp', { ...byKind('whatsapp'), ...POLL }, 'invalid_content', 'polls'],
		['a poll by an alias', { ...by('support'), ...POLL }, 'invalid_content', 'polls'],
		[
			'an effect',
			{ ...by(CHANNELS.whatsapp), ...options({ effect: 'confetti' }) },
			'invalid_content',
			'effects',
		],
		[
			'Markdown',
			{ ...byKind('twilio'), ...options({ format: 'markdown' }) },
			'format_unsupported_for_channel_type',
			'text styles',
		],
		[
			'a carousel',
			{ ...by(CHANNELS.whatsapp), ...options({ carousel: true }) },
			'carousel_unsupported_for_channel_type',
			'carousels',
		],
	])('%s', async (_what, parameters, code, what) => {
		const result = await channels.send(PEOPLE.alice, { ...parameters, errorOutputs: [code] });
		const [item] = Object.values(arrivals(result)).flat();
		expect(item?.json.error).toMatchObject({
			code,
			message: expect.stringContaining(`cannot carry ${what}`),
			hint: expect.stringContaining('(iMessage, ch_'),
		});
		expect(channels.world.posts).toEqual([]);
		expect(channels.mistakes()).toEqual([]);
	});

	test('a template, which only WhatsApp Business takes', async () => {
		const template = { content: 'template', templateId: 'shipped' };
		const { outputs } = await channels.send(PEOPLE.alice, {
			...by(LINE),
			...template,
			errorOutputs: ['invalid_content'],
		});
		expect(JSON.stringify(outputs)).toContain(CHANNELS.whatsappBusiness);
		expect(channels.world.posts).toEqual([]);
	});

	test('in a chat, whose channel is looked up', async () => {
		const chat = { resource: 'chat', operation: 'createOrGet', to: PEOPLE.alice };
		const made = await channels.run({ ...chat, channel: to(CHANNELS.whatsapp, 'id') });
		const [{ id } = { id: '' }] = jsonOf(made.outputs[0]);
		channels.world.simulator.requests.length = 0;
		const { outputs } = await channels.send(String(id), {
			...POLL,
			errorOutputs: ['invalid_content'],
		});
		expect(JSON.stringify(outputs)).toContain('cannot carry polls');
		expect(channels.world.posts).toEqual([]);
	});
});

test('one look-up serves all messages of a run over one channel, and a plain text needs none', async () => {
	const items = Array.from({ length: 5 }, () => ({ person: PEOPLE.alice }));
	const run = { ...by(LINE), to: to('={{ $json.person }}') };
	await channels.send('', { ...run, ...POLL }, { items });
	expect(looked('/channels')).toBe(1);
	expect(channels.world.posts).toHaveLength(5);
	channels.world.simulator.reset();
	await channels.send('', run, { items });
	expect(looked('/channels')).toBe(0);
});

test('a look-up that fails keeps no message back', async () => {
	channels.world.simulator.fail({
		times: Infinity,
		method: 'GET',
		respond: { status: 403, body: { error: 'forbidden', message: 'No.', status: 403 } },
	});
	const { outputs } = await channels.send(PEOPLE.alice, { ...by(LINE), ...POLL });
	expect(jsonOf(outputs[0])).toMatchObject([{ status: 'queued' }]);
});

test('where Blooio chooses the channel it chooses one that can', async () => {
	const { outputs } = await channels.send(PEOPLE.alice, POLL);
	expect(jsonOf(outputs[0])).toMatchObject([{ status: 'queued', channel_type: 'blooio' }]);
	expect(looked('/channels')).toBe(0);
});
