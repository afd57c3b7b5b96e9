import { startRegular, type LoadHost } from './support/host';
import { killAt, PLACES, setStage, type MomentOutcome } from './support/moments';
import type { LoadSettings } from './support/settings';

declare const LOAD: LoadSettings;

const { moments, plan, env } = LOAD;

const sum = (outcomes: readonly MomentOutcome[], field: keyof MomentOutcome) =>
	outcomes.reduce((total, outcome) => total + outcome[field], 0);

describe.each(PLACES)('n8n killed at the %s', (place) => {
	let host: LoadHost;

	beforeAll(async () => {
		host = await startRegular(env);
	});
	afterAll(async () => await host?.stop());

	it('loses no answer, asks nothing twice and leaves no webhook', async () => {
		const { report } = await import('../../scripts/lib/load/report.mjs');
		const stage = await setStage(host);
		const outcomes: MomentOutcome[] = [];
		for (let index = 0; index < moments; index++) {
			outcomes.push(await killAt(stage, place, plan.seed + index));
		}
		report(`${moments} kills at the ${place}`, {
			asked: sum(outcomes, 'asked'),
			'asked again': sum(outcomes, 'askedAgain'),
			answers: sum(outcomes, 'got'),
			'broken off by n8n': sum(outcomes, 'brokenOff'),
			'webhooks left': sum(outcomes, 'left'),
		});
		for (const { asked, askedAgain, got, brokenOff, left } of outcomes) {
			expect(asked).toBeLessThan(2);
			expect(askedAgain).toBeLessThan(2);
			// An execution that ran when n8n was killed is n8n's own loss, and it says so.
			expect(got + Math.min(1, brokenOff) + (asked === 0 ? 1 : 0)).toBeGreaterThan(0);
			expect(got).toBeLessThan(2);
			expect(left).toBe(0);
		}
	});
});
