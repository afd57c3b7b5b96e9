import type { INodeProperties } from 'n8n-workflow';

import { Blooio } from '../../../nodes/Blooio/Blooio.node';
import { BlooioTrigger } from '../../../nodes/Blooio/BlooioTrigger.node';
import { BlooioChannels } from '../../../nodes/BlooioChannels/BlooioChannels.node';
import { BlooioChannelsTrigger } from '../../../nodes/BlooioChannels/BlooioChannelsTrigger.node';

/** Nothing but further fields is in them, each of which speaks for itself. */
const LISTS = /^(Additional Fields|Filters|(Approval |Reply )?Options|Update Fields)$/;
/** n8n knows what they are. */
const SELECTS = new Set(['resource', 'operation']);

interface Found {
	where: string;
	field: INodeProperties;
}

function fieldsIn(field: INodeProperties, above: string): Found[] {
	const where = `${above} › ${field.displayName}`;
	const inner = (field.options ?? []).flatMap((option) => {
		if ('values' in option) return option.values.flatMap((value) => fieldsIn(value, where));
		return 'type' in option ? fieldsIn(option, where) : [];
	});
	return [{ where, field }, ...inner];
}

const NODES = [
	new Blooio(),
	new BlooioTrigger(),
	new BlooioChannels(),
	new BlooioChannelsTrigger(),
];

describe.each(NODES.map(({ description }) => [description.displayName, description] as const))(
	'the panel of %s',
	(_name, { properties }) => {
		const found = properties
			.filter(({ name, type }) => !SELECTS.has(name) && type !== 'notice')
			.flatMap((field) => {
				const { resource = [], operation = [] } = field.displayOptions?.show ?? {};
				return fieldsIn(field, [...resource, ...operation].join(':'));
			});
		const wrong = (isWrong: (field: INodeProperties) => boolean) => [
			...new Set(found.filter(({ field }) => isWrong(field)).map(({ where }) => where)),
		];

		it('says of every field what it is for', () => {
			expect(
				wrong(
					({ displayName, description = '' }) => description === '' && !LISTS.test(displayName),
				),
			).toEqual([]);
		});

		it('has no two fields of one label at the same time', () => {
			const shown = properties.filter(({ type }) => type !== 'notice');
			const labels = shown.map(({ displayName, displayOptions: { show = {} } = {} }) =>
				JSON.stringify([displayName, show]),
			);
			expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
		});

		it('opens every choice between a list and a text in a mode that it has', () => {
			expect(
				wrong(({ type, default: initial, modes = [] }) => {
					if (type !== 'resourceLocator') return false;
					const mode = Object(initial).mode;
					return !modes.some(({ name }) => name === mode);
				}),
			).toEqual([]);
		});

		it('begins every JSON with what the editor does not mark as a mistake', () => {
			expect(
				wrong(({ type, default: initial }) => {
					if (type !== 'json') return false;
					try {
						return typeof JSON.parse(String(initial)) !== 'object';
					} catch {
						return true;
					}
				}),
			).toEqual([]);
		});
	},
);
