import type { INodePropertyOptions } from 'n8n-workflow';

import { triggerFields } from './fields';

const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

const eventNames = Object.fromEntries(
	(triggerFields.find(({ name }) => name === 'events')?.options ?? [])
		.filter(isChoice)
		.map(({ name, value }) => [String(value), name]),
);

/** The events that the trigger waits for; an expression in their place has no names yet. */
export const eventSubtitle = `={{[$parameter["events"]].flat().map((event) => (${JSON.stringify(eventNames)})[event] ?? event).join(", ")}}`;
