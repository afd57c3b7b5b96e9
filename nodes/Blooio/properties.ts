import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from './engine/operation';
import { errorOutputFields } from './fields/errorOutputs';
import { maxRequestsOption, pagingFields, simplifyField } from './fields/list';
import { addressOptions, fileOptions, messageOptions, requestOptions } from './fields/options';
import { firstOptions, waitOptions } from './fields/waiting/options';
import { resources } from './resources';

const DEFAULT_RESOURCE = 'message';

const resourceSelect: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: DEFAULT_RESOURCE,
};

function operationSelect({ value, initial, operations }: Resource): INodeProperties {
	const first = initial ?? operations[0]?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map((operation) => ({
			name: operation.name,
			value: operation.value,
			action: operation.action,
			description: operation.description,
		})),
		default: first,
	};
}

/** Every field of an operation in the order of the panel: its own, then what the engine adds. */
export function fieldsOf(operation: Operation): INodeProperties[] {
	return [
		...operation.fields,
		...(operation.listing ? pagingFields : []),
		...(operation.simplified ? [simplifyField] : []),
		...errorOutputFields(operation),
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: { ...firstOptions(operation) },
			options: [
				...addressOptions(operation.fields),
				...fileOptions(operation.fields),
				...(operation.writesMessages ? messageOptions : requestOptions),
				...(operation.listing?.paged ? [maxRequestsOption] : []),
				...waitOptions(operation),
			].sort((a, b) => a.displayName.localeCompare(b.displayName)),
		},
	];
}

/** All properties of the action node, each field gated by its operation. */
export const properties: INodeProperties[] = [
	resourceSelect,
	...resources.map(operationSelect),
	...resources.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			updateDisplayOptions(
				{ show: { resource: [resource.value], operation: [operation.value] } },
				fieldsOf(operation),
			),
		),
	),
];
