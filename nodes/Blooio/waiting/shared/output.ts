import type { IDataObject } from 'n8n-workflow';

/** Outputs of a wait before those of the error codes; n8n passes a time-out to the first one. */
export const TIMED_OUT = 0;
export const ANSWERED = 1;
export const DECLINED = 2;

/** What an item is while the node sleeps, and when the time runs out. */
export const asked = (input: IDataObject, sent: IDataObject): IDataObject => ({
	...input,
	sent,
	timed_out: true,
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

/** What an item becomes by an answer. */
export const answered = (asleep: IDataObject, answer: IDataObject): IDataObject => ({
	...asleep,
	timed_out: false,
	answer,
});

/** Outputs with items on one of them. */
export const onOutput = <Item>(output: number, items: Item[]): Item[][] => [
	...Array.from({ length: output }, () => []),
	items,
];
