import { holdConversations } from '../../load/support/conversations';
import { startRegular, type LoadHost } from '../../load/support/host';
import { killAt, PLACES, setStage } from '../../load/support/moments';

let host: LoadHost;

beforeAll(async () => {
	host = await startRegular({ N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' });
});
afterAll(async () => await host?.stop());

/** Differs from day to day, and is told where a test fails. */
const seed = Math.floor(Date.now() / 86_400_000);

describe('one door', () => {
	it('brings each answer to its execution, also when n8n is killed meanwhile', async () => {
		const plan = { people: 10, perSecond: 2, others: 10, kills: 1, seed };
		const { ledger, lostDeliveries, webhooks } = await holdConversations(host, plan);
		const { right, brokenOff, ...faults } = ledger;
		expect(lostDeliveries).toEqual([]);
		expect(faults).toEqual({ lost: [], doubled: [], wrong: [], askedTwice: [] });
		// An execution that ran when n8n was killed is n8n's own loss, and it says so.
		expect(right + brokenOff.length).toBe(10);
		expect(webhooks).toBe(1);
	}, 300_000);
});

describe.each(PLACES)('n8n killed at the %s', (place) => {
	it(`loses no answer, asks nothing twice and leaves no webhook (seed ${seed})`, async () => {
		const stage = await setStage(host);
		const { asked, askedAgain, got, brokenOff, left } = await killAt(stage, place, seed);
		expect(Math.max(asked, askedAgain, got)).toBeLessThan(2);
		expect(got + brokenOff + (asked === 0 ? 1 : 0)).toBeGreaterThan(0);
		expect(left).toBe(0);
	});
});
