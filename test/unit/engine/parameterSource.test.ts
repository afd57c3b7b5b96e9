import { DateTime } from 'luxon';
import type { IExecuteFunctions } from 'n8n-workflow';

import { parameterSource } from '../../../nodes/Blooio/engine/parameterSource';
import { Parameters } from '../../../nodes/Blooio/engine/parameters';
import { factsOf } from '../../../nodes/Blooio/engine/values/fieldFacts';
import { refusalOf } from '../support/refusal';

describe('the parameters of each item', () => {
	/** A context that resolves `=x` to `x of item N` and counts. */
	function contextWith(raw: Record<string, unknown>) {
		const resolved: string[] = [];
		const resolve = (value: unknown, item: number): unknown => {
			if (typeof value === 'string' && value.startsWith('=')) return `${value.slice(1)} ${item}`;
			if (typeof value !== 'object' || value === null) return value;
			const entries = Object.entries(value).map(([key, part]) => [key, resolve(part, item)]);
			return Object.fromEntries(entries);
		};
		const context = {
			getNodeParameter(name: string, item: number, fallback: unknown, options: object) {
				const value = raw[name] ?? fallback;
				if ('rawExpressions' in options) return value;
				resolved.push(name);
				return resolve(value, item);
			},
		} as unknown as Pick<IExecuteFunctions, 'getNodeParameter'>;
		return { source: parameterSource(context), resolved };
	}

	it('follow the expressions, nested ones too', () => {
		const { source } = contextWith({ text: '=Hello', more: { deep: { effect: '=slam' } } });
		expect([0, 1].map((item) => source(item)('text'))).toEqual(['Hello 0', 'Hello 1']);
		expect(source(1)('more')).toEqual({ deep: { effect: 'slam 1' } });
	});

	it('are texts where they are Luxon dates, unless the date is none', () => {
		const read = (date: DateTime) => {
			const context = { getNodeParameter: () => date };
			const source = parameterSource(
				context as unknown as Pick<IExecuteFunctions, 'getNodeParameter'>,
			);
			return new Parameters(source(0), factsOf([])).text('at');
		};
		expect(read(DateTime.fromISO('2026-03-01T10:20:30Z', { zone: 'utc' }))).toBe(
			'2026-03-01T10:20:30.000Z',
		);
		expect(refusalOf(() => read(DateTime.invalid('no such day'))).message).toBe('at is not a text');
	});

	it('are resolved once per run where there is no expression', () => {
		const { source, resolved } = contextWith({ text: 'Hello', list: ['a', 'b'] });
		for (let item = 0; item < 100; item++) {
			expect(source(item)('text')).toBe('Hello');
			expect(source(item)('missing')).toBeNull();
		}
		expect(resolved).toEqual(['text', 'missing']);
	});

	it('are resolved once per item where there is one, however often they are read', () => {
		const { source, resolved } = contextWith({ text: '=Hello' });
		for (const item of [0, 1]) {
			const read = source(item);
			expect([read('text'), read('text')]).toEqual([`Hello ${item}`, `Hello ${item}`]);
		}
		expect(resolved).toEqual(['text', 'text']);
	});
});
