import { BLOOIO_V2 } from '../../../nodes/Blooio/v2';
import { fieldsOf } from '../../../nodes/Blooio/panel/properties';
import { resources } from '../../../nodes/Blooio/resources';

const lists = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ listing }) => listing !== undefined)
		.map((operation) => [value, operation.value, operation] as const),
);

it.each(lists)(
	'%s: %s has filters where n8n’s own nodes have them',
	(_resource, _value, operation) => {
		const names = fieldsOf(BLOOIO_V2, operation).map(({ name }) => name);
		const known = ['returnAll', 'limit', 'simplify', 'filters', 'errorOutputs', 'options'];
		const found = names.filter((name) => known.includes(name));
		expect(found).toEqual(known.filter((name) => names.includes(name)));
		expect(names.indexOf('returnAll')).toBeGreaterThanOrEqual(0);
	},
);
