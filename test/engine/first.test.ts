import { startSimulator, type Simulator } from '../simulator';
import { runNode } from './support/runWorkflow';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => await simulator.close());

it('sends', async () => {
	const result = await runNode({
		items: [{ to: '+15551234567' }, { to: '5551234567' }],
		parameters: {
			resource: 'message',
			operation: 'send',
			chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
			text: 'Hello',
			errorOutputs: ['invalid_input'],
		},
		credential: { apiKey: 'bl_test_key', baseUrl: simulator.url },
	});
	console.log(JSON.stringify(result.outputs, null, 1), result.error?.message, result.error?.description);
	expect(result.error).toBeUndefined();
});
