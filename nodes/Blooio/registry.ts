import type { Operation } from './engine/operation';
import { InvalidInput } from './errors/invalidInput';
import { fieldsOf } from './properties';
import { resources } from './resources';

const nameOf = (resource: string, operation: string) => `${resource}:${operation}`;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
	resources.flatMap((resource) =>
		resource.operations.map((operation) => [
			nameOf(resource.value, operation.value),
			{ ...operation, fields: fieldsOf(operation) },
		]),
	),
);

/**
 * The operation behind the node's two selects, with all its fields.
 *
 * @throws InvalidInput for a pair that this version does not have
 */
export function findOperation(resource: unknown, operation: unknown): Operation {
	const found = OPERATIONS.get(nameOf(String(resource), String(operation)));
	if (found) return found;
	throw new InvalidInput(
		`There is no operation "${String(operation)}" for "${String(resource)}"`,
		'Choose Resource and Operation again, or update the Blooio package',
	);
}
