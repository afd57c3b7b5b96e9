import type { INodeParameters } from 'n8n-workflow';

import { store } from '../../support/binaryStore.cjs';
import { jsonOf, more, together } from '../../support/world';
import { attached, input, item, PDF, startFileWorld } from './fileWorld';

const { world, send, arrivedFiles } = startFileWorld();

describe('Same Content', () => {
	const content = (others: INodeParameters = {}) =>
		together(attached(input()), more({ idempotency: 'content' }), others);
	const file = async (bytes: string, execution: string, facts: typeof PDF = PDF) => ({
		executionId: execution,
		items: [item({ data: await store(bytes, facts, execution) })],
	});
	const keys = () => world.posts.map(({ headers }) => headers['idempotency-key']);
	const bodies = () => world.posts.map(({ body }) => JSON.stringify(body));

	it('knows a file by its bytes, in whichever execution, and sends it once', async () => {
		await send(content(), await file('the same', '1'));
		const { error, outputs } = await send(content(), await file('the same', '2'));
		expect(error).toBeUndefined();
		expect(new Set(keys()).size).toBe(1);
		// The address was another one, which Blooio minds.
		expect(new Set(bodies()).size).toBe(2);
		expect(await arrivedFiles()).toHaveLength(1);
		expect(jsonOf(outputs[0])).toMatchObject([
			{ duplicate: true, message_id: null, files: ['Menu.pdf'] },
		]);
	});

	it('takes other bytes, and another name, for another message', async () => {
		await send(content(), await file('one', '1'));
		await send(content(), await file('two', '2'));
		await send(content(), await file('two', '3', { ...PDF, fileName: 'Other.pdf' }));
		expect(new Set(keys()).size).toBe(3);
		expect(await arrivedFiles()).toHaveLength(3);
	});

	it('is the same for a file in the item itself', async () => {
		await send(content(), await file('the same', '1'));
		const data = { ...PDF, data: Buffer.from('the same').toString('base64') };
		await send(content(), { executionId: '2', items: [item({ data })] });
		expect(new Set(keys()).size).toBe(1);
		expect(await arrivedFiles()).toHaveLength(1);
	});
});

describe('the same message again', () => {
	it('every attempt carries the very same body', async () => {
		world.simulator.fail({ times: 2, respond: { status: 503 } });
		const data = await store('one', PDF);
		await send(together(attached(input()), more({ maxRetries: 3 })), { items: [item({ data })] });
		const sent = world.posts.map(({ body }) => JSON.stringify(body));
		expect(sent).toHaveLength(3);
		expect(new Set(sent).size).toBe(1);
	});

	it('Retry On Fail carries the very same body, whatever time has passed', async () => {
		world.simulator.fail({ times: 1, drop: 'after' });
		const data = await store('one', PDF);
		const { error, outputs } = await send(
			together({ errorOutputs: [] }, attached(input()), more({ maxRetries: 0 })),
			{
				items: [item({ data })],
				settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1_100 },
			},
		);
		expect(error).toBeUndefined();
		expect(new Set(world.posts.map(({ body }) => JSON.stringify(body))).size).toBe(1);
		expect(jsonOf(outputs[0])).toMatchObject([
			{ duplicate: true, message_id: expect.stringMatching(/^msg_/) },
		]);
		expect(await arrivedFiles()).toHaveLength(1);
	});

	it('a job that is done again sends nothing twice', async () => {
		const data = await store('one', PDF);
		const run = { items: [item({ data })], executionId: '9' };
		await send(attached(input()), run);
		const again = await send(together(attached(input()), more({ fileLinkLifetime: 24.5 })), run);
		expect(again.error).toBeUndefined();
		expect(jsonOf(again.outputs[0])).toMatchObject([{ duplicate: true }]);
		expect(await arrivedFiles()).toHaveLength(1);
	});
});
