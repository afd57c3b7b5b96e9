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
			const { lostDeliveries, ...outcome } = await holdConversations(host, plan);
			if (lostDeliveries.length > 0) reportFault({ lostDeliveries });
			report(`${plan.people} answers in ${mode} mode`, { ...plan, ...outcome });
			expect(outcome.ledger).toEqual({
				right: plan.people,
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
