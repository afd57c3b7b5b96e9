import { wordsOf } from './spelling';

/** How much of a reply must be an accepted answer: all of it, its beginning, or any word in it. */
export const MATCHES = ['exact', 'begins', 'contains'] as const;
export type Match = (typeof MATCHES)[number];

/** Where an accepted answer stands in a reply, in words. */
interface Place {
	answer: string;
	from: number;
	to: number;
}

/** A longer reply names none: it would take a book to read. */
const LONGEST_TEXT = 5_000;

const placesOf = (answer: string, words: readonly string[], wanted: readonly string[]): Place[] =>
	wanted.length === 0
		? []
		: words.flatMap((_, from) =>
				wanted.every((word, at) => words[from + at] === word)
					? [{ answer, from, to: from + wanted.length }]
					: [],
			);

const isWithin = (inner: Place, outer: Place) =>
	outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;

const firstLine = (text: string) => text.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';

/**
 * The accepted answer that a reply with more in it gives: the one that it begins with, or that stands
 * somewhere in it as a word or words of its own. Where it names two, as “Yes and no” does, it gives
 * none. Of what it begins with only its first line says something: below are signatures and quotes.
 * Answers within a longer one (Yes in “Yes, please”) do not count beside that. Pure.
 */
export function looseChoiceOf(
	accepted: readonly string[],
	text: string,
	match: Match,
): string | undefined {
	if (match === 'exact' || text.length > LONGEST_TEXT) return undefined;
	const looked = match === 'begins' ? firstLine(text) : text;
	for (const accents of [true, false]) {
		const words = wordsOf(looked, accents);
		const all = accepted.flatMap((answer) => placesOf(answer, words, wordsOf(answer, accents)));
		const places = all.filter((place) => !all.some((other) => isWithin(place, other)));
		const [first] = places;
		if (!first) continue;
		const isOne = places.every(({ answer }) => answer === first.answer);
		const isInPlace = match === 'contains' || first.from === 0;
		return isOne && isInPlace ? first.answer : undefined;
	}
	return undefined;
}
