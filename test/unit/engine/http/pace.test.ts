import fc from 'fast-check';

import { Pace } from '../../../../nodes/Blooio/engine/http/pace';

describe('the pace of requests', () => {
	it('spaces starts that want to come at once', () => {
		const pace = new Pace(1000);
		expect([pace.takeTurn(5000), pace.takeTurn(5000), pace.takeTurn(5000)]).toEqual([
			0, 1000, 2000,
		]);
	});

	it('holds nobody back who comes late anyway', () => {
		const pace = new Pace(1000);
		expect(pace.takeTurn(5000)).toBe(0);
		expect(pace.takeTurn(9000)).toBe(0);
		expect(pace.takeTurn(9400)).toBe(600);
	});

	it('saves up no turns while nothing is sent', () => {
		const pace = new Pace(1000);
		pace.takeTurn(0);
		expect([pace.takeTurn(60_000), pace.takeTurn(60_000)]).toEqual([0, 1000]);
	});

	it('lets everything start at once without an interval', () => {
		const pace = new Pace(0);
		expect([pace.takeTurn(10), pace.takeTurn(10), pace.takeTurn(5)]).toEqual([0, 0, 5]);
	});

	it('lets nothing start before the end of a pause', () => {
		const pace = new Pace(0);
		pace.takeTurn(1000);
		pace.holdUntil(4000);
		expect(pace.takeTurn(1500)).toBe(2500);
		expect(pace.takeTurn(5000)).toBe(0);
	});

	it('makes those wait for another turn who have one already', () => {
		const pace = new Pace(1000);
		const turns = [pace.takeTurn(0), pace.takeTurn(0)];
		expect(turns).toEqual([0, 1000]);
		pace.holdUntil(4000);
		expect([pace.isHeld(1000), pace.isHeld(3999), pace.isHeld(4000)]).toEqual([true, true, false]);
		expect([pace.takeTurn(1000), pace.takeTurn(1000)]).toEqual([3000, 4000]);
	});

	it('is not made shorter by a pause that ends sooner', () => {
		const pace = new Pace(0);
		pace.holdUntil(4000);
		pace.holdUntil(2000);
		expect(pace.takeTurn(1000)).toBe(3000);
	});

	it('keeps the interval between any two starts and never looks back', () => {
		const step = fc.record({ wait: fc.nat(3000), hold: fc.option(fc.nat(5000)) });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2000 }), fc.array(step), (interval, steps) => {
				const pace = new Pace(interval);
				let now = 1_700_000_000_000;
				let last = Number.NEGATIVE_INFINITY;
				let held = Number.NEGATIVE_INFINITY;
				for (const { wait, hold } of steps) {
					now += wait;
					if (hold !== null) {
						held = Math.max(held, now + hold);
						pace.holdUntil(now + hold);
					}
					const turn = pace.takeTurn(now);
					expect(turn).toBeGreaterThanOrEqual(0);
					expect(now + turn).toBeGreaterThanOrEqual(Math.max(last + interval, held));
					expect(now + turn).toBe(Math.max(now, last + interval, held));
					last = now + turn;
				}
			}),
		);
	});
});

it('gives a request as many turns as it sends messages', () => {
	const pace = new Pace(100);
	expect([pace.takeTurn(0, 3), pace.takeTurn(0), pace.takeTurn(0)]).toEqual([0, 300, 400]);
});
