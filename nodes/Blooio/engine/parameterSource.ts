import type { IExecuteFunctions } from 'n8n-workflow';

import type { ReadParameter } from './parameters';
import { asPlain } from './values/dateObject';

const hasExpression = (value: unknown): boolean =>
	typeof value === 'string'
		? value.startsWith('=')
		: typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);

/**
 * Gives a reader per item. A parameter without any expression is the same for every item, so it is
 * resolved once per run, and any other once for its item: an expression costs about 0.3 ms, and may
 * give something else the next time.
 */
export function parameterSource(
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
): (itemIndex: number) => ReadParameter {
	const fixed = new Map<string, { value: unknown } | undefined>();
	const resolve = (name: string, itemIndex: number): unknown =>
		asPlain(context.getNodeParameter(name, itemIndex, null, { skipValidation: true }));
	const lookUp = (name: string) => {
		if (fixed.has(name)) return fixed.get(name);
		const raw: unknown = context.getNodeParameter(name, 0, null, { rawExpressions: true });
		const entry = hasExpression(raw) ? undefined : { value: resolve(name, 0) };
		fixed.set(name, entry);
		return entry;
	};
	return (itemIndex) => {
		const read = new Map<string, unknown>();
		return (name) => {
			const entry = lookUp(name);
			if (entry) return entry.value;
			if (!read.has(name)) read.set(name, resolve(name, itemIndex));
			return read.get(name);
		};
	};
}
