import type { Api } from '../api';
import type { Operation, Resource } from '../engine/operation';
import type { FindOperation } from '../engine/run';
import { InvalidInput } from '../errors/invalidInput';
import { fieldsOf } from './properties';

const nameOf = (resource: string, operation: string) => `${resource}:${operation}`;

/**
 * Makes what finds an operation, with all its fields, by the values of the two selects. It throws
 * InvalidInput for a pair that this version does not have.
 */
export function finderOf(api: Api, resources: readonly Resource[]): FindOperation {
	const operations: ReadonlyMap<string, Operation> = new Map(
		resources.flatMap((resource) =>
			resource.operations.map((operation) => [nameOf(resource.value, operation.value), operation]),
		),
	);
	const complete = new Map<Operation, Operation>();
	return (resource, operation) => {
		const found = operations.get(nameOf(String(resource), String(operation)));
		if (found) {
			const all = complete.get(found) ?? { ...found, fields: fieldsOf(api, found) };
			complete.set(found, all);
			return all;
		}
		throw new InvalidInput(
			`There is no operation "${String(operation)}" for "${String(resource)}"`,
			'Choose Resource and Operation again, or update the Blooio package',
		);
	};
}
