import { holdConversations } from './support/conversations';
import { startQueue, startRegular } from './support/host';
import type { LoadSettings } from './support/settings';

declare const LOAD: LoadSettings;

const { plan, only, env } = LOAD;

const MODES = [
	['regular', startRegular],
	['queue', startQueue],
] as const;

describe.each(MODES.filter(([mode]) => only.includes(mode)))('in %s mode', (mode, start) => {
	it('the answers of many people come through one door, each once and to the right execution', async () => {
		const { report } = await import('../../scripts/lib/load/report.mjs');
		const { reportFault } = await import('../../scripts/lib/queue/fault-report.mjs');
		const host = await start(env);
		try {
			const { lostDeliveries, killedAt, ...outcome } = await holdConversations(host, plan);
			if (lostDeliveries.length > 0) reportFault({ lostDeliveries, killedAt });
			report(`${plan.people} answers in ${mode} mode`, { ...plan, ...outcome });
			const { right, brokenOff, ...faults } = outcome.ledger;
			// An execution that ran when n8n was killed is n8n's own loss, and it says so.
			expect(right + brokenOff.length).toBe(plan.people);
			expect(faults).toEqual({
				lost: [],
				doubled: [],
				wrong: [],
				askedTwice: [],
			});
			expect(outcome.webhooks).toBe(1);
		} finally {
			await host.stop();
		}
	});
});
