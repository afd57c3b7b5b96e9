import type { INodeProperties } from 'n8n-workflow';

import type { Choice } from './choice';

/** What reading a value needs to know of its field and its workflow. */
export interface FieldFacts {
	/** Name of a field → the label that the editor shows for it. */
	readonly labels: ReadonlyMap<string, string>;
	/** Name of a field → what the editor offers to choose from. */
	readonly choices: ReadonlyMap<string, readonly Choice[]>;
	/** IANA name of the zone in which dates without one are meant: the workflow's. */
	readonly zone: string;
	/** Whether Blooio itself is in the private network (the simulator), and opens what is in there. */
	readonly local?: boolean;
	/** Whether an AI agent calls the node. */
	readonly tool?: boolean;
}

/**
 * The facts of all fields, nested ones included. Of fields with one name the last label counts, and
 * the choices of all.
 *
 * @param zone the timezone of the workflow; without it dates are read as UTC
 */
export function factsOf(fields: readonly INodeProperties[], zone = 'utc'): FieldFacts {
	const labels = new Map<string, string>();
	const choices = new Map<string, Choice[]>();
	const visit = (field: INodeProperties) => {
		labels.set(field.name, field.displayName);
		for (const option of field.options ?? []) {
			if ('values' in option) option.values.forEach(visit);
			else if ('type' in option) visit(option);
			else if ('value' in option && typeof option.value === 'string') {
				const { name, value } = option;
				choices.set(field.name, [...(choices.get(field.name) ?? []), { name, value }]);
			}
		}
	};
	fields.forEach(visit);
	return { labels, choices, zone };
}
