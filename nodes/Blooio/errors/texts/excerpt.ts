import { isRecord } from '../../schemas/answers/record';
import type { Answer } from '../failure';

/** Values of an error answer that are looked at: reading all of very many would hold up n8n. */
const MOST_VALUES = 5_000;

/** What tells the error; it counts wherever it stands. */
const FIRST = ['error', 'code', 'message', 'status', 'details'];

/** The names of the fields, in their order unless there are very many. */
function namesOf(fields: object): string[] {
	const names = Object.keys(fields);
	if (names.length <= MOST_VALUES) return names;
	return [
		...FIRST.filter((name) => name in fields),
		...names.filter((one) => !FIRST.includes(one)),
	];
}

/** An error answer with so many of its values that reading it costs no time worth mentioning. */
export function excerpt(answer: Answer): Answer {
	let room = MOST_VALUES;
	let leftOut = 0;
	const within = <Part>(parts: readonly Part[]): readonly Part[] => {
		const kept = parts.slice(0, room);
		room -= kept.length;
		leftOut += parts.length - kept.length;
		return kept;
	};
	const take = (value: unknown): unknown => {
		if (Array.isArray(value)) return within(value).map(take);
		if (!isRecord(value)) return value;
		return Object.fromEntries(within(namesOf(value)).map((name) => [name, take(value[name])]));
	};
	const body = take(answer.body);
	return leftOut > 0 ? { ...answer, body, leftOut } : answer;
}
