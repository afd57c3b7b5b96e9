import type { Resource } from '../engine/operation';

/**
 * What the action node does, under its name on the canvas, in the words of the panel and the docs:
 * "Message: Send". n8n evaluates it as text, so the names are embedded.
 */
export function subtitleOf(resources: readonly Resource[]): string {
	const names = Object.fromEntries(
		resources.flatMap(({ name, value, operations }) =>
			operations.map((operation) => [`${value}:${operation.value}`, `${name}: ${operation.name}`]),
		),
	);
	return `={{(${JSON.stringify(names)})[$parameter["resource"] + ":" + $parameter["operation"]]}}`;
}
