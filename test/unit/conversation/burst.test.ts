import fc from 'fast-check';

import { burstAround, type BurstRules } from '../../../nodes/Blooio/conversation/burst';
import { inOrder } from '../../../nodes/Blooio/conversation/message';

const RULES: BurstRules = { quietMs: 8000, mostMs: 60_000 };

interface Written {
	at: number;
	text?: string;
	ours?: boolean;
}

const chatOf = (written: readonly Written[]) =>
	inOrder(
		written
			.map(({ at, text = `at ${at}`, ours = false }, index) => ({
				message_id: `m${String(index).padStart(3, '0')}`,
				direction: ours ? 'outbound' : 'inbound',
				external_id: '+15551234567',
				text,
				time_sent: at + 1,
			}))
			.reverse(),
	);

const idsAround = (written: readonly Written[], id: string, rules = RULES, isWhole = true) => {
	const place = burstAround(id, chatOf(written), rules, isWhole);
	return place.kind === 'burst' ? place.messages.map((one) => one.id) : place.kind;
};

const seconds = (...at: number[]): Written[] => at.map((second) => ({ at: second * 1000 }));

it.each<[string, Written[], string, string[] | string]>([
	['one alone', seconds(0), 'm000', ['m000']],
	['three quick ones', seconds(0, 3, 10), 'm001', ['m000', 'm001', 'm002']],
	['a pause as long as the quiet parts them', seconds(0, 8), 'm001', ['m001']],
	['the other side of that pause', seconds(0, 8), 'm000', ['m000']],
	[
		'ours in between part nothing',
		[...seconds(0), { at: 2000, ours: true }, ...seconds(4)],
		'm000',
		['m000', 'm002'],
	],
	['ours is not asked for', [{ at: 0, ours: true }], 'm000', 'none'],
	['a tapback by text neither', [{ at: 0, text: 'Liked “Hello”' }], 'm000', 'none'],
	[
		'nor does it lengthen',
		[...seconds(0), { at: 6000, text: 'Liked “Hello”' }, ...seconds(9)],
		'm002',
		['m002'],
	],
	['one that is not there', seconds(0), 'm007', 'unknown'],
])('%s', (_what, written, id, expected) => {
	expect(idsAround(written, id)).toEqual(expected);
});

it('somebody who never pauses is answered after the longest time', () => {
	const written = seconds(...Array.from({ length: 30 }, (_, index) => index * 5));
	expect(idsAround(written, 'm000')).toHaveLength(11);
	expect(idsAround(written, 'm011')).toHaveLength(11);
	expect(idsAround(written, 'm011')).toContain('m021');
});

it('where older messages may belong to it, more must be read', () => {
	expect(idsAround(seconds(0, 3), 'm001', RULES, false)).toBe('unknown');
	expect(idsAround(seconds(0, 20), 'm001', RULES, false)).toEqual(['m001']);
});

const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 40 });
const rules = fc
	.tuple(fc.integer({ min: 1, max: 15_000 }), fc.integer({ min: 0, max: 60_000 }))
	.map(([quietMs, more]): BurstRules => ({ quietMs, mostMs: quietMs + more }));

it('of the executions of a chat each message is in exactly one that goes on, whenever they look', () => {
	fc.assert(
		fc.property(gaps, rules, (between, rule) => {
			let at = 0;
			const written = between.map((gap) => ({ at: (at += gap) }));
			const all = chatOf(written);
			const going = all.flatMap(({ id, at: sent }) => {
				// Each looks when the quiet behind its own message is over, or any time later.
				const early = all.filter((one) => one.at < sent + rule.quietMs);
				const [first, later] = [early, all].map((seen) => {
					const place = burstAround(id, seen, rule, true);
					const goesOn = place.kind === 'burst' && place.messages.at(-1)?.id === id;
					return goesOn ? [place.messages] : [];
				});
				expect(first).toEqual(later);
				return first ?? [];
			});
			expect(going.flat().map(({ id }) => id)).toEqual(all.map(({ id }) => id));
			for (const burst of going) {
				const lasted = (burst.at(-1)?.at ?? 0) - (burst[0]?.at ?? 0);
				expect(lasted + rule.quietMs).toBeLessThanOrEqual(rule.mostMs);
			}
		}),
	);
});
