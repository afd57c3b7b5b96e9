import { z } from 'zod';

import type { Example, ExampleNode } from './example';

/** A rectangle on the canvas, in its pixels. */
export interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const NODE = 96;
const AGENT_WIDTH = 224;
/** Two lines of name and one of subtitle below a node. */
const LABEL = 64;
/** What a third output and each further one adds to the height of a node. */
const OUTPUT = 32;

const NOTE = 'n8n-nodes-base.stickyNote';
const AGENT = '@n8n/n8n-nodes-langchain.agent';

const noteSchema = z.object({ content: z.string(), width: z.number(), height: z.number() });

const isNote = ({ type }: ExampleNode) => type === NOTE;

/** The texts of the sticky notes. */
export const noteTexts = ({ nodes }: Example): string[] =>
	nodes.filter(isNote).map(({ parameters }) => noteSchema.parse(parameters).content);

/** How high the text of a note becomes; rather too high than too low. */
function textHeight(content: string, width: number): number {
	const lines = content.split('\n').map((line) => {
		if (line === '') return 8;
		const [size, height] = line.startsWith('#') ? [12, 40] : [6.9, 20];
		return height * Math.ceil((line.replaceAll(/[*`]/g, '').length * size) / (width - 32));
	});
	return lines.reduce((sum, height) => sum + height, 16);
}

/** The notes, and the part of each that its text takes. */
export function notesOf({ nodes }: Example): { notes: Box[]; texts: Box[] } {
	const found = nodes.filter(isNote).map(({ name, position: [left, top], parameters }) => {
		const { content, width, height } = noteSchema.parse(parameters);
		const box = { name, left, top, right: left + width };
		return {
			note: { ...box, bottom: top + height },
			text: { ...box, name: `text of ${name}`, bottom: top + textHeight(content, width) },
		};
	});
	return { notes: found.map(({ note }) => note), texts: found.map(({ text }) => text) };
}

/** The nodes as the editor draws them, names included. */
export function boxesOf({ nodes, connections }: Example): Box[] {
	return nodes
		.filter((node) => !isNote(node))
		.map(({ name, type, position: [left, top] }) => {
			const outputs = connections[name]?.main?.length ?? 1;
			const height = NODE + Math.max(0, outputs - 2) * OUTPUT + LABEL;
			const width = type === AGENT ? AGENT_WIDTH : NODE;
			return { name, left, top, right: left + width, bottom: top + height };
		});
}

/** Whether the whole of `inner` lies in `outer`. */
export const isInside = (inner: Box, outer: Box): boolean =>
	inner.left >= outer.left &&
	inner.right <= outer.right &&
	inner.top >= outer.top &&
	inner.bottom <= outer.bottom;

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which boxes of the first list lie over which of the second, by name; none over itself. */
export function overlaps(first: readonly Box[], second: readonly Box[]): string[] {
	return first.flatMap((a) =>
		second
			.filter((b) => a.name !== b.name && overlap(a, b))
			.map((b) => `${a.name} lies over ${b.name}`),
	);
}
