import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../schemas/answers/record';
import { shortLine } from './shorten';

/** Most that an error keeps of an answer's further fields, in characters of JSON. */
export const LARGEST_CONTEXT = 10_000;

const LONGEST_VALUE = 2_000;
const LONGEST_NAME = 100;
/** Members of one list or object; beyond it, looking at them would take longer than they are worth. */
const MOST_MEMBERS = 1_000;
const DEEPEST = 10;

/** What is left of the room, and how many values found none. */
interface Room {
	left: number;
	leftOut: number;
}

function keepText(text: string, room: Room): string {
	const kept = shortLine(text, LONGEST_VALUE);
	room.left -= kept.length + 2;
	return kept;
}

/** The value as far as there is room; `undefined` where there is none. */
function keep(value: unknown, room: Room, depth: number): unknown {
	if (room.left <= 0) return undefined;
	if (typeof value === 'string') return keepText(value, room);
	if (depth >= DEEPEST && typeof value === 'object' && value !== null) return undefined;
	if (Array.isArray(value)) return keepList(value, room, depth);
	if (isRecord(value)) return keepFields(value, room, depth);
	room.left -= String(value).length + 1;
	return value;
}

function keepList(list: readonly unknown[], room: Room, depth: number): unknown[] {
	const kept: unknown[] = [];
	for (const value of list.slice(0, MOST_MEMBERS)) {
		const part = keep(value, room, depth + 1);
		if (part === undefined) break;
		kept.push(part);
	}
	room.left -= 2;
	room.leftOut += list.length - kept.length;
	return kept;
}

function keepFields(fields: IDataObject, room: Room, depth: number): IDataObject {
	const entries = Object.entries(fields);
	const kept: Array<[string, unknown]> = [];
	for (const [name, value] of entries.slice(0, MOST_MEMBERS)) {
		const own = shortLine(name, LONGEST_NAME);
		const part = keep(value, room, depth + 1);
		if (part === undefined && value !== undefined) continue;
		room.left -= own.length + 4;
		kept.push([own, part]);
	}
	room.leftOut += entries.length - kept.length;
	return Object.fromEntries(kept) as IDataObject;
}

/**
 * What an error keeps of an answer: its fields in their order, long texts cut, on one line, all
 * together LARGEST_CONTEXT at most. `left_out` says how many values found no room.
 *
 * @param leftOut values that were left out before
 */
export function bounded(context: IDataObject, leftOut = 0): IDataObject {
	const room: Room = { left: LARGEST_CONTEXT, leftOut };
	const kept = keepFields(context, room, 0);
	return room.leftOut > 0 ? { ...kept, left_out: room.leftOut } : kept;
}
