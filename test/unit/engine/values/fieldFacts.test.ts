import type { INodeProperties } from 'n8n-workflow';
import { Parameters } from '../../../../nodes/Blooio/engine/parameters';
import { factsOf } from '../../../../nodes/Blooio/engine/values/fieldFacts';

describe('labels', () => {
	it('are found for nested fields, so that messages name them as the editor does', () => {
		const field = (name: string, displayName: string, options?: INodeProperties['options']) =>
			({ displayName, name, type: 'string', default: '', options }) as INodeProperties;
		const { labels } = factsOf([
			field('a', 'Field A'),
			field('b', 'Field B', [field('c', 'Field C')]),
			field('d', 'Field D', [
				{ displayName: 'Row', name: 'row', values: [field('e', 'Field E', [field('f', 'F')])] },
			]),
			field('g', 'Field G', [{ name: 'One', value: 'one' }]),
		]);
		expect(Object.fromEntries(labels)).toEqual({
			a: 'Field A',
			b: 'Field B',
			c: 'Field C',
			d: 'Field D',
			e: 'Field E',
			f: 'F',
			g: 'Field G',
		});
	});

	it('are the name itself where no field has one', () => {
		expect(new Parameters(() => undefined, factsOf([])).label('chatId')).toBe('chatId');
	});
});
