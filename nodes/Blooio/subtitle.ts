import type { INodePropertyOptions } from 'n8n-workflow';

import { resources } from './resources';
import { triggerFields } from './trigger/panel/fields';

const operationNames = Object.fromEntries(
	resources.flatMap(({ name, value, operations }) =>
		operations.map((operation) => [`${value}:${operation.value}`, `${name}: ${operation.name}`]),
	),
);

const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

const eventNames = Object.fromEntries(
	(triggerFields.find(({ name }) => name === 'events')?.options ?? [])
		.filter(isChoice)
		.map(({ name, value }) => [String(value), name]),
);

/**
 * What the action node does, under its name on the canvas, in the words of the panel and the docs:
 * "Message: Send". n8n evaluates it as text, so the names are embedded.
 */
export const operationSubtitle = `={{(${JSON.stringify(operationNames)})[$parameter["resource"] + ":" + $parameter["operation"]]}}`;

/** The events that the trigger waits for; an expression in their place has no names yet. */
export const eventSubtitle = `={{[$parameter["events"]].flat().map((event) => (${JSON.stringify(eventNames)})[event] ?? event).join(", ")}}`;
