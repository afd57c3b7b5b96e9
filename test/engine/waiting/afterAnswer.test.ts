import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { startTalk } from './reply/support/talk';
import { sentBy } from './support/world';

const { world, write } = startTalk();

const after = (values: INodeParameters) => ({ options: { afterAnswer: { values } } });

const reactions = () =>
	world.simulator.requests
		.filter(({ path }) => path.endsWith('/reactions'))
		.map(({ path, body }) => [decodeURIComponent(path.split('/').at(-2) ?? ''), body]);

describe('a tapback on the answer', () => {
	it('shows the person that it counted', async () => {
		const execution = await world.ask(after({ way: 'tapback', tapback: 'love' }));
		await write('Sure');
		const answer = execution.arrived.Answered?.[0]?.data as { message_id: string };
		await until(() => reactions().length > 0);
		expect(reactions()).toEqual([[answer.message_id, { reaction: '+love' }]]);
	});

	it('does so too where the answer came at once', async () => {
		world.simulator.answer(PEOPLE.alice, { text: 'Sure' });
		await world.ask(after({}));
		expect(reactions()).toEqual([[expect.any(String), { reaction: '+like' }]]);
	});

	it('is left out where the answer is a tapback itself', async () => {
		const execution = await world.ask({
			...after({}),
			replyOptions: { reactions: 'any' },
		});
		const { message_id: messageId } = sentBy(execution);
		world.simulator.react({ from: PEOPLE.alice, messageId, reaction: 'like' });
		await world.settled();
		expect(execution.status).toBe('success');
		expect(reactions()).toEqual([]);
	});

	it('counts the answer also where it is not possible, and says so in the log', async () => {
		world.simulator.fail({
			times: Infinity,
			method: 'POST',
			path: '/reactions',
			respond: { status: 404, body: {} },
		});
		const execution = await world.ask(after({}));
		await write('Sure');
		expect(execution.status).toBe('success');
		await until(() => world.n8n.log.length > 0);
		expect(world.n8n.log).toEqual([expect.stringContaining('After Answer was not possible')]);
	});
});

describe('a text', () => {
	const text = after({ way: 'text', text: 'Noted: {answer}' });

	it('names the choice', async () => {
		await world.ask({ ...text, replyOptions: { acceptedAnswers: ['Yes', 'No'] } });
		await write('yes!!');
		await until(() => world.texts().length > 1);
		expect(world.texts().at(-1)).toBe('Noted: Yes');
	});

	it('goes out after the press of a button as well, from the number that asked', async () => {
		await world.ask({
			responseType: 'approval',
			options: {
				...text.options,
				sender: 'number',
				fromNumber: { __rl: true, mode: 'phone', value: '+12125550101' },
			},
		});
		const [link = ''] = world.texts()[0]?.match(/https?:\/\/\S+/g) ?? [];
		await fetch(link, { method: 'POST' });
		await until(() => world.texts().length > 1);
		const [, thanks] = world.simulator.requests.filter(
			({ method, path }) => method === 'POST' && path.endsWith('/messages'),
		);
		expect(thanks?.body).toEqual({ text: 'Noted: Approve', from_number: '+12125550101' });
	});

	it('that is empty is refused before anything is asked', async () => {
		const execution = await world.ask(after({ way: 'text', text: ' ' }));
		expect(execution.error).toContain('Text is empty');
		expect(world.texts()).toEqual([]);
	});
});
