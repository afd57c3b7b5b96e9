import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { CAUGHT_UP } from './catchUp/marks';

/** A call of a webhook: the data in an envelope, or the event as the feed has it. Both occur. */
const eventSchema = z
	.object({
		id: z.string().min(1),
		type: z.string().min(1),
		created_at: z.number().optional().catch(undefined),
		occurred_at: z.number().optional().catch(undefined),
		data: z.record(z.unknown()).catch({}),
		[CAUGHT_UP]: z.boolean().catch(false),
	})
	.passthrough();

/** An event. */
export interface ChannelEvent {
	/** The same in retries and replays. */
	id: string;
	type: string;
	/** What the workflow gets: the data, and beside them what the envelope says. */
	json: IDataObject;
	/** Whether this n8n brings it to itself, as Blooio did not. */
	isCaughtUp: boolean;
}

/** Reads a call; `undefined` for what is no event. */
export function readEvent(body: Record<string, unknown>): ChannelEvent | undefined {
	const read = eventSchema.safeParse(body);
	if (!read.success) return undefined;
	const { id, type, data, created_at: made, occurred_at: occurred, ...more } = read.data;
	const { [CAUGHT_UP]: isCaughtUp, ...others } = more;
	const json = { event: type, event_id: id, occurred_at: occurred ?? made, ...others, ...data };
	return { id, type, json: json as IDataObject, isCaughtUp };
}

/** Whether an event is one of those that are wanted, on one of the channels where some are named. */
export function isWanted(
	{ type, json }: ChannelEvent,
	events: readonly string[],
	channelIds: readonly string[],
): boolean {
	if (!events.includes('*') && !events.includes(type)) return false;
	if (channelIds.length === 0) return true;
	const { channel_id: channel } = json;
	return typeof channel === 'string' && channelIds.includes(channel);
}
