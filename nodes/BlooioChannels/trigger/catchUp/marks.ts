import type { IDataObject } from 'n8n-workflow';

/** The part of n8n's contexts in which marks are kept. */
interface MarkContext {
	getWorkflowStaticData(type: string): IDataObject;
}

/** Longer than Catch Up can look back, in ms. */
const KEPT_MS = 31 * 24 * 3_600_000;
const MOST = 10_000;

/** Member of a call by which this n8n brings an event to itself, beside the event. */
export const CAUGHT_UP = 'caught_up';

const marksIn = (context: MarkContext): Map<string, number> =>
	new Map(
		Object.entries(Object(context.getWorkflowStaticData('node').caughtUp)).flatMap(([id, at]) =>
			typeof at === 'number' ? [[id, at] as const] : [],
		),
	);

/** Whether an event was brought this way before. Blooio's log does not know of those. */
export const isMarked = (context: MarkContext, eventId: string): boolean =>
	marksIn(context).has(eventId);

/**
 * Marks an event as brought, in what n8n keeps of the trigger.
 *
 * @param now epoch ms
 */
export function mark(context: MarkContext, eventId: string, now: number): void {
	const kept = [...marksIn(context)].filter(([, at]) => now - at < KEPT_MS).slice(1 - MOST);
	context.getWorkflowStaticData('node').caughtUp = Object.fromEntries([...kept, [eventId, now]]);
}
