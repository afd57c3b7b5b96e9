import fc from 'fast-check';
import { sleep } from 'n8n-workflow';

import type { Simulator } from '../../simulator';

/** A message that somebody is to write. */
interface Line {
	person: string;
	text: string;
	/** ms from the beginning. */
	at: number;
}

/** One to five quick messages of each person, at random times by a seed. */
export function planBursts(
	people: readonly string[],
	{ seed, longestGapMs, spreadMs }: { seed: number; longestGapMs: number; spreadMs: number },
): Line[] {
	const burst = fc.record({
		begins: fc.nat({ max: spreadMs }),
		gaps: fc.array(fc.nat({ max: longestGapMs }), { maxLength: 4 }),
	});
	return fc
		.sample(burst, { seed, numRuns: people.length })
		.flatMap(({ begins, gaps }, index) => {
			const person = people[index] ?? '';
			let at = begins;
			return [0, ...gaps].map((gap, place) => ({
				person,
				text: `${place + 1} of ${index + 1}`,
				at: (at += gap),
			}));
		})
		.sort((a, b) => a.at - b.at);
}

/** Has the people write, each message at its time. */
export async function writeAll(simulator: Simulator, to: string, lines: readonly Line[]) {
	const start = Date.now();
	for (const { person, text, at } of lines) {
		await sleep(Math.max(0, start + at - Date.now()));
		simulator.receive({ from: person, to, text });
	}
}

/**
 * What the chat of a person holds: the texts that belong together by the times that they have, and
 * the texts that went out, in their order.
 *
 * @param since epoch ms, from when on messages count
 */
export function heardAndSaid({ state }: Simulator, person: string, since: number, quietMs: number) {
	const heard: string[][] = [];
	let last = Number.NEGATIVE_INFINITY;
	const messages = (state.chats.get(person)?.messages ?? []).filter(
		({ createdAt }) => createdAt >= since,
	);
	for (const { direction, createdAt, text } of messages) {
		if (direction === 'outbound') continue;
		if (createdAt - last >= quietMs) heard.push([]);
		heard.at(-1)?.push(text ?? '');
		last = createdAt;
	}
	const said = messages.filter(({ direction }) => direction === 'outbound');
	return { heard: heard.map((texts) => texts.join('\n')), said: said.map(({ text }) => text) };
}

/** What a scripted model is asked to answer, out of the prompt of the example. */
export const askedIn = (prompt = ''): string =>
	prompt.split('Answer what they wrote last:\n').at(-1) ?? '';
