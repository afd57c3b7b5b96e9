import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { CATALOGUE, DERIVED, type DocumentedCode } from '../errors/catalogue';

const DERIVED_CODES: ReadonlySet<string> = new Set(DERIVED.map((entry) => entry.code));

/** An agent reads every answer from the one output that it has. */
const NOT_AS_TOOL = { hide: { '@tool': [true] } };

/**
 * The choice of error outputs for an operation.
 *
 * @param codes documented codes that the operation can meet; derived ones are always offered
 * @param preselected codes that have an output unless the user chooses otherwise
 */
export function errorOutputFields(
	codes: readonly DocumentedCode[],
	preselected: readonly DocumentedCode[],
): INodeProperties[] {
	const offered = new Set<string>(codes);
	const options: INodePropertyOptions[] = CATALOGUE.filter(
		({ code }) => offered.has(code) || DERIVED_CODES.has(code),
	).map(({ code, label, happened }) => ({
		name: label,
		value: code,
		description: `${code}: ${happened}`,
	}));
	return [
		{
			displayName: 'Error Outputs',
			name: 'errorOutputs',
			type: 'multiOptions',
			noDataExpression: true,
			displayOptions: NOT_AS_TOOL,
			options,
			default: [...preselected],
			description:
				'Each selected error gets an output of its own. All other errors follow On Error in the node settings.',
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
