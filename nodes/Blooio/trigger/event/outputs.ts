import type { INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';

import { ALL_EVENTS } from '../events';
import { triggerFields } from '../panel/fields';

/** An output as the editor draws it. */
interface TriggerOutput {
	type: 'main';
	displayName?: string;
}

/**
 * The outputs for the trigger's parameters: one, or with Output per Event one for each chosen event.
 * n8n evaluates this function as text, so it uses nothing outside itself and no syntax that a compiler
 * would rewrite. `byOutput` does the same to the items; a test holds the two together.
 */
function triggerOutputs(
	parameter: Record<string, unknown>,
	names: Record<string, string>,
): TriggerOutput[] {
	let chosen: string[] = [];
	let problem: unknown;
	try {
		const isWanted = Object(parameter.additionalOptions).outputPerEvent === true;
		if (isWanted && Array.isArray(parameter.events)) chosen = parameter.events.map(String);
	} catch (error) {
		// An expression in there has no value yet; the node must not be drawn without any output.
		problem = error;
	}
	const events = chosen.filter((value, index) => chosen.indexOf(value) === index);
	if (problem !== undefined || events.length < 2) return [{ type: 'main' }];
	return events.map((value) => ({
		type: 'main',
		displayName: (Object.keys(names).includes(value) ? String(names[value]) : value).slice(0, 16),
	}));
}

const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

/** A name that does not run into the wires. */
const short = (name: string) => name.replace(/^Message | Changed$/g, '');

/** The events as the panel calls them; behind chosen ones, All Events stands for those left. */
const names = Object.fromEntries([
	...(triggerFields.find(({ name }) => name === 'events')?.options ?? [])
		.filter(isChoice)
		.map(({ name, value }) => [String(value), short(name)]),
	[ALL_EVENTS, 'Other Events'],
]);

/** The `outputs` of the trigger: an expression over its parameters. */
export const triggerOutputsExpression: `={{${string}}}` = `={{(${triggerOutputs.toString()})($parameter, ${JSON.stringify(names)})}}`;

/**
 * Puts items on the outputs of their events; what was not chosen by name goes where All Events is.
 *
 * @param outputs events that have an output each; with fewer than two there is one output for all
 */
export function byOutput(
	items: readonly INodeExecutionData[],
	outputs: readonly string[],
): INodeExecutionData[][] {
	if (outputs.length < 2) return [[...items]];
	const placeOf = ({ json }: INodeExecutionData) => {
		const own = outputs.findIndex((event) => event === json.event);
		return own === -1 ? Math.max(outputs.indexOf(ALL_EVENTS), 0) : own;
	};
	return outputs.map((_event, place) => items.filter((item) => placeOf(item) === place));
}
