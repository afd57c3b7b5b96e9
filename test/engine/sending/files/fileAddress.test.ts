import type { LoggedRequest } from '../../../simulator';
import { store } from '../../support/binaryStore.cjs';
import { more, together } from '../../support/world';
import { attached, input, item, PDF, startFileWorld } from './fileWorld';

let onRequest: ((request: LoggedRequest) => void) | undefined;
const { world, send } = startFileWorld({ onRequest: (request) => onRequest?.(request) });

it('the address is in no output, even where Blooio repeats it', async () => {
	const data = await store('one', PDF);
	world.simulator.fail({ times: 1, respond: { status: 503 } });
	onRequest = ({ body }) => {
		const message = `Cannot load ${JSON.stringify(body)}`;
		world.simulator.fail({ times: 1, respond: { status: 400, body: { error: 'Bad', message } } });
	};
	const { outputs } = await send(
		{ ...attached(input()), errorOutputs: ['invalid_request'] },
		{ items: [item({ data })] },
	);
	onRequest = undefined;
	expect(world.posts).toHaveLength(2);
	const text = JSON.stringify(outputs);
	expect(text).toContain('Cannot load');
	expect(text).toContain('[hidden]');
	expect(text).not.toMatch(/token|eyJ/);
});

it('the address is open for as long as was chosen', async () => {
	const data = await store('one', PDF);
	const before = Math.floor(Date.now() / 1000);
	await send(together(attached(input()), more({ fileLinkLifetime: 2 })), {
		items: [item({ data })],
	});
	const [post] = world.posts;
	const token = /token=([^"]+)/.exec(JSON.stringify(post?.body))?.[1] ?? '';
	const [, payload = ''] = token.split('.');
	const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number };
	expect(exp - before).toBeGreaterThanOrEqual(7200);
	expect(exp - before).toBeLessThan(7200 + 60);
});
