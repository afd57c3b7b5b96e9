import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Api } from '../api';
import type { Operation } from '../engine/operation';
import { ALL_OTHERS, TYPED } from '../errors/branches';
import { DERIVED, type CatalogueEntry } from '../errors/catalogue';

/** An agent reads every answer from the one output that it has. */
const NOT_AS_TOOL = { hide: { '@tool': [true] } };

/** Derived codes that only some operations meet. */
const SPECIAL: Readonly<Record<string, (operation: Operation) => boolean>> = {
	rejected: ({ rejects }) => rejects !== undefined,
	opted_out: ({ codes = [] }) => codes.includes('opted_out'),
	webhook_limit_reached: ({ codes = [] }) => codes.includes('webhook_limit_reached'),
};

/** The codes that an operation can meet: its documented ones, and the derived ones. */
function codesOf(operation: Operation): ReadonlySet<string> {
	const derived = DERIVED.filter(({ code }) => SPECIAL[code]?.(operation) ?? true);
	return new Set<string>([...(operation.codes ?? []), ...derived.map(({ code }) => code)]);
}

/** A choice reads as a sentence; the code, by which the documents name it, stands last. */
function choiceOf({ code, label, happened }: CatalogueEntry): INodePropertyOptions {
	return { name: label, value: code, description: `${happened} (${code})` };
}

const FURTHER_CHOICES: INodePropertyOptions[] = [
	{
		name: ALL_OTHERS.label,
		value: ALL_OTHERS.value,
		description: 'Every error that has no output of its own',
	},
	...TYPED.map(({ value, label }) => ({
		name: label,
		value,
		description: 'An error that is not in this list, by its code',
	})),
];

const typedFields = TYPED.map(({ value, label, field }): INodeProperties => ({
	displayName: label.replace('code', 'Code'),
	name: field,
	type: 'string',
	noDataExpression: true,
	displayOptions: { show: { errorOutputs: [value] }, ...NOT_AS_TOOL },
	default: '',
	placeholder: 'e.g. some_new_code',
	description:
		'The code of the error for this output, as Blooio gives it. Separate several by commas.',
}));

/** The choice of error outputs for an operation. */
export function errorOutputFields({ codes }: Api, operation: Operation): INodeProperties[] {
	const offered = codesOf(operation);
	const known = codes.filter(({ code }) => offered.has(code)).map(choiceOf);
	return [
		{
			displayName: 'Error Outputs',
			name: 'errorOutputs',
			type: 'multiOptions',
			noDataExpression: true,
			displayOptions: NOT_AS_TOOL,
			options: [...known, ...FURTHER_CHOICES],
			default: [...(operation.defaultCodes ?? [])],
			description:
				'Each error that you choose gets an output of its own, in the order of your choice. All others follow On Error in the node settings, whose error output moves with each new one: the choice Other errors takes them as well and keeps its place.',
			// Where nothing is chosen at first, no wire can move.
			...(operation.defaultCodes && {
				hint: 'A new output comes last. Removing one moves those behind it: check their connections then.',
			}),
		},
		...typedFields,
	];
}
