import type { IDataObject } from 'n8n-workflow';

/** As much of JSON Schema as n8n's editor shows. */
export interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The schema of both: every field of either, and where one of them has only null, the other's. */
function merged(one: Schema, other: Schema): Schema {
	if (one.type === undefined || one.type === 'null') return other.type === undefined ? one : other;
	if (other.type !== one.type) return one;
	const names = Object.keys({ ...one.properties, ...other.properties });
	const properties = names.map((name) => [
		name,
		merged(one.properties?.[name] ?? {}, other.properties?.[name] ?? {}),
	]);
	return {
		...one,
		...(one.properties && { properties: Object.fromEntries(properties) }),
		...(one.items && { items: merged(one.items, other.items ?? {}) }),
	};
}

/** The schema of a value. */
function schemaOf(value: unknown): Schema {
	if (Array.isArray(value)) {
		return { type: 'array', items: value.map(schemaOf).reduce(merged, {}) };
	}
	if (!isObject(value)) return { type: value === null ? 'null' : typeof value };
	const properties = Object.entries(value).map(([name, member]) => [name, schemaOf(member)]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

/** The schema of items, as n8n's own nodes bring it: what any of them has. */
export const schemaOfItems = (items: readonly IDataObject[]): Schema =>
	items.map(schemaOf).reduce(merged, {});
