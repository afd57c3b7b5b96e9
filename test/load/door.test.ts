import { holdConversations, type Plan } from './support/conversations';
import { startQueue, startRegular, type LoadHost } from './support/host';

/** As the script says, or a small run. */
const { plan, mode, env } = (globalThis as unknown as { LOAD: LoadSettings }).LOAD;

interface LoadSettings {
	plan: Plan;
	mode: 'regular' | 'queue';
	env: Record<string, string>;
}

let host: LoadHost;

beforeAll(async () => {
	host = mode === 'queue' ? await startQueue(env) : await startRegular(env);
});
afterAll(async () => await host?.stop());

it('answers of many people, behind one door', async () => {
	const outcome = await holdConversations(host, plan);
	console.log(JSON.stringify({ mode, ...plan, ...outcome }, null, '\t'));
	expect(outcome.ledger).toEqual({
		right: plan.people,
		lost: [],
		doubled: [],
		wrong: [],
		askedTwice: [],
	});
	expect(outcome.webhooks).toBe(1);
});
