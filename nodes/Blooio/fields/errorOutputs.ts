import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Operation } from '../engine/operation';
import { CATALOGUE, DERIVED } from '../errors/catalogue';

/** An agent reads every answer from the one output that it has. */
const NOT_AS_TOOL = { hide: { '@tool': [true] } };

/** Derived codes that only some operations meet. */
const SPECIAL: Readonly<Record<string, (operation: Operation) => boolean>> = {
	rejected: ({ rejects }) => rejects !== undefined,
	webhook_limit_reached: ({ runner }) => runner === 'question' || runner === 'delivery',
};

/** The codes that an operation can meet: its documented ones, and the derived ones. */
function codesOf(operation: Operation): ReadonlySet<string> {
	const derived = DERIVED.filter(({ code }) => SPECIAL[code]?.(operation) ?? true);
	return new Set<string>([...(operation.codes ?? []), ...derived.map(({ code }) => code)]);
}

/** The choice of error outputs for an operation. */
export function errorOutputFields(operation: Operation): INodeProperties[] {
	const offered = codesOf(operation);
	const options: INodePropertyOptions[] = CATALOGUE.filter(({ code }) => offered.has(code)).map(
		({ code, label, happened }) => ({
			name: label,
			value: code,
			description: `${code}: ${happened}`,
		}),
	);
	return [
		{
			displayName: 'Error Outputs',
			name: 'errorOutputs',
			type: 'multiOptions',
			noDataExpression: true,
			displayOptions: NOT_AS_TOOL,
			options,
			default: [...(operation.defaultCodes ?? [])],
			description:
				'Each selected error gets an output of its own. All other errors follow On Error in the node settings. Changing the selection can move outputs: check the connections afterwards.',
		},
		{
			displayName: 'Other Error Codes',
			name: 'otherErrorCodes',
			type: 'string',
			noDataExpression: true,
			displayOptions: NOT_AS_TOOL,
			default: '',
			placeholder: 'e.g. some_new_code, another_code',
			description:
				'Codes that Blooio added after this version, separated by commas. Each gets an output as well.',
		},
	];
}
