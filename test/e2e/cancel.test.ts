import { startHost, type Host } from './support/host';
import { IN_FLIGHT, stopMidway } from './support/stopping';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());

it('a stopped execution sends nothing more', async () => {
	const { simulator, n8n, credential } = host;
	const { execution, atStop, left } = await stopMidway({ simulator, rest: n8n.rest, credential });
	expect(execution.status).toBe('canceled');
	// In regular mode n8n keeps nothing of what the nodes did before the stop.
	expect(execution.data.resultData.runData ?? {}).toEqual({});
	expect(left).toMatchObject({ doubled: [], disordered: [] });
	expect(left.sent - atStop.sent).toBeLessThanOrEqual(IN_FLIGHT);
	expect(left.sent).toBeLessThan(100);
});
