import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/**
 * Places of a question's ends with Separate Outputs. The first one is for the time-out, which n8n
 * itself passes on.
 */
export const ANSWERED = 1;
export const DECLINED = 2;

/**
 * The fields of an input item, which go along with what comes of the wait. Its `error`, which an
 * error output gave it, is called `previous_error`: n8n takes a first item with `error` for a failure
 * of the node, and with Retry On Fail would run it, and wait, again.
 */
export function fieldsOf({ error, ...others }: IDataObject): IDataObject {
	return error === undefined ? others : { ...others, previous_error: error };
}

/** What an item becomes when the time runs out; prepared before the node sleeps. */
export const asked = (input: IDataObject, sent: IDataObject): IDataObject => ({
	...fieldsOf(input),
	sent,
	answered: false,
	timed_out: true,
	choice: null,
	data: {},
});

/**
 * The same for an agent's human review. n8n reads the decision from it, and the agent's input may hold
 * a field that looks like one: nobody answered, so nothing is approved.
 */
export const unapproved = (sent: IDataObject): IDataObject => ({
	sent,
	timed_out: true,
	data: { approved: false },
});

/** What an item becomes by an answer, which n8n's own waiting nodes give as `data` too. */
export const answered = (asleep: IDataObject, data: IDataObject): IDataObject => ({
	...asleep,
	answered: true,
	timed_out: false,
	choice: data.choice ?? null,
	data,
});

/** What the first output shows while the node sleeps: an item of which nothing has come yet. */
export const unfinished = ({ json, binary }: INodeExecutionData, item = 0): INodeExecutionData => ({
	json: { ...json, timed_out: false },
	...(binary && { binary }),
	pairedItem: { item },
});

/** Outputs with items on one of them, or where they are not separate on the only one. */
export const onOutput = <Item>(output: number, items: Item[], separate: boolean): Item[][] => [
	...Array.from({ length: separate ? output : 0 }, () => []),
	items,
];
