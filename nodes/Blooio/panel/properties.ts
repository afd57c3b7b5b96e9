import type { INodeProperties } from 'n8n-workflow';

import type { Api } from '../api';
import { downloadBounds, downloadField } from '../downloadFields';
import type { Operation, Resource } from '../engine/operation';
import { errorOutputFields } from '../fields/errorOutputs';
import { maxRequestsOption, pagingFields, simplifyField } from '../fields/list';
import { addressOptions, fileOptions, messageOptions, requestOptions } from '../fields/options';
import { byText } from './byText';

const resourceSelect = (resources: readonly Resource[], first: string): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: first,
});

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

/**
 * Every field of an operation in the order of the panel: its own, then what the engine adds. Filters
 * come behind Limit and Simplify, as in n8n's own nodes.
 */
export function fieldsOf(api: Api, operation: Operation): INodeProperties[] {
	const { options = [] } = operation;
	const own = [...operation.fields, ...options];
	const isFilter = ({ name }: INodeProperties) => name === 'filters';
	return [
		...operation.fields.filter((field) => !isFilter(field)),
		...(operation.listing ? pagingFields : []),
		...(operation.simplified ? [simplifyField] : []),
		...operation.fields.filter(isFilter),
		...errorOutputFields(api, operation),
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: { ...operation.firstOptions },
			options: [
				...options,
				...addressOptions(own),
				...(operation.attachmentsOf ? [downloadField, ...downloadBounds('item')] : []),
				...fileOptions(own),
				...(operation.writesMessages ? messageOptions : requestOptions),
				...(operation.listing?.pages ? [maxRequestsOption] : []),
			].sort((a, b) => byText(a.displayName, b.displayName)),
		},
	];
}

/** n8n-workflow has a function for this; it copies so deeply that it is most of the time to load. */
const shownFor = (
	field: INodeProperties,
	{ value: resource }: Resource,
	{ value: operation }: Operation,
): INodeProperties => ({
	...field,
	displayOptions: {
		...field.displayOptions,
		show: { ...field.displayOptions?.show, resource: [resource], operation: [operation] },
	},
});

/**
 * All properties of an action node, each field gated by its operation.
 *
 * @param first value of the resource that is chosen at first
 */
export const propertiesOf = (
	api: Api,
	resources: readonly Resource[],
	first: string,
): INodeProperties[] => [
	resourceSelect(resources, first),
	...resources.map(operationSelect),
	...resources.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			fieldsOf(api, operation).map((field) => shownFor(field, resource, operation)),
		),
	),
];
