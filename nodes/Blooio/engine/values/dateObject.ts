const hasMethod = <Name extends string>(
	value: unknown,
	name: Name,
): value is Record<Name, () => unknown> =>
	typeof value === 'object' &&
	value !== null &&
	name in value &&
	typeof Reflect.get(value, name) === 'function';

/** Whether a value is a date of Luxon, such as `$now`. */
export const isLuxonDate = (value: unknown): value is { toISO(): unknown } =>
	hasMethod(value, 'toISO');

/** Whether a value is a date of JavaScript or of Luxon. */
export const isDate = (value: unknown): boolean => value instanceof Date || isLuxonDate(value);

/**
 * n8n turns a Luxon date such as `$now` into a text only where it is nested in another value. One
 * that is not valid has no text, and is refused like any other object.
 */
export const asPlain = (value: unknown): unknown =>
	isLuxonDate(value) ? (value.toISO() ?? value) : value;
