import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Operation, Resource } from '../../../nodes/Blooio/engine/operation';
import { resources } from '../../../nodes/Blooio/resources';

/** Every operation by the name `resource:operation`, as rows of `it.each`. */
export const OPERATIONS = resources.flatMap((resource) =>
	resource.operations.map(
		(operation) =>
			[`${resource.value}:${operation.value}`, { resource, operation }] as [
				string,
				{ resource: Resource; operation: Operation },
			],
	),
);

/** The values that stand there more than once. */
export const repeated = (values: readonly string[]) =>
	values.filter((value, index) => values.indexOf(value) !== index);

/** The choices of a select. */
export const choicesOf = (field: INodeProperties): INodePropertyOptions[] =>
	(field.options ?? []).filter((option) => 'value' in option);

const SMALL = new Set('a an and as at by for from in of on or per the to with'.split(' '));

/** Whether a label is written in Title Case; brand names keep their own. */
export function isTitleCase(label: string): boolean {
	const words = label.split(' ');
	return words.every((word, index) => {
		if (word === 'iMessage') return true;
		const inside = index > 0 && index < words.length - 1;
		return inside && SMALL.has(word.toLowerCase())
			? word === word.toLowerCase()
			: /^\(?[A-Z0-9]/.test(word);
	});
}
