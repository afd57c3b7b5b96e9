import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import telegram from './support/telegramApproval.json';
import { to } from '../support/world';
import { ISO, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

/** What n8n's Telegram node saves of an approval: nothing that is its default. */
const saved = telegram.nodes.find(({ name }) => name === 'Ask')?.parameters as INodeParameters;

const ask = async () =>
	await world.n8n.run({
		parameters: { ...saved, chatId: to(PEOPLE.alice) },
		items: [{ json: { what: 'New laptop' } }],
	});

async function press(link: number) {
	const links = world.texts()[0]?.match(/https?:\/\/\S+/g) ?? [];
	await fetch(links[link] ?? '', { method: 'POST' });
	await world.settled();
}

it("an approval of n8n's Telegram node waits as long, and asks the same", async () => {
	const before = Date.now();
	const execution = await ask();
	expect(execution.status).toBe('waiting');
	const until = new Date(execution.data?.waitTill ?? 0).getTime();
	expect(until - before).toBeGreaterThanOrEqual(45 * 60_000);
	expect(until - Date.now()).toBeLessThanOrEqual(45 * 60_000);
	expect(world.texts()).toEqual([
		expect.stringMatching(
			/^May we order this: New laptop\?\n\nApprove: http\S+\n\nDecline: http\S+$/,
		),
	]);
});

it.each([
	['approved', 0, true],
	['declined', 1, false],
])('%s, it gives what the expressions behind it read', async (_what, link, approved) => {
	const execution = await ask();
	await press(link);
	expect(execution.arrived['output 0']).toEqual([
		expect.objectContaining({
			data: { approved, choice: expect.any(String), respondedAt: expect.stringMatching(ISO) },
		}),
	]);
});

it('a time-out is no approval', async () => {
	const execution = await ask();
	await world.n8n.timeOut(execution);
	expect(execution.arrived['output 0']).toEqual([
		expect.objectContaining({ timed_out: true, data: { approved: false } }),
	]);
});
