import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod';

const recordSchema = z.record(z.unknown());
const locatorSchema = z
	.object({ __rl: z.literal(true), mode: z.string(), value: z.string() })
	.strict();

const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');

const isField = (option: object): option is INodeProperties => 'type' in option;
const isGroup = (option: object): option is INodePropertyCollection => 'values' in option;
const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

function problemsOfValue(fields: INodeProperties[], value: unknown, path: string): string[] {
	if (isExpression(value)) return [];
	const options = fields.flatMap((field) => [...(field.options ?? [])]);
	switch (fields[0]?.type) {
		case 'options':
		case 'multiOptions': {
			const choices = options.filter(isChoice).map((choice) => choice.value);
			const chosen: unknown[] = Array.isArray(value) ? value : [value];
			return chosen
				.filter((one) => !choices.some((choice) => choice === one))
				.map((one) => `${path}: there is no option "${String(one)}"`);
		}
		case 'collection':
			return problemsOf(options.filter(isField), value, path);
		case 'fixedCollection':
			return Object.entries(recordSchema.parse(value)).flatMap(([name, rows]) => {
				const group = options.filter(isGroup).find((one) => one.name === name);
				if (!group) return [`${path}.${name} is no group of this field`];
				const list: unknown[] = Array.isArray(rows) ? rows : [rows];
				return list.flatMap((row) => problemsOf(group.values, row, `${path}.${name}`));
			});
		case 'resourceLocator': {
			const locator = locatorSchema.safeParse(value);
			const modes = fields.flatMap((field) => field.modes ?? []).map(({ name }) => name);
			const isRight = locator.success && modes.includes(locator.data.mode);
			return isRight ? [] : [`${path} is no resource locator with one of ${modes.join(', ')}`];
		}
		default:
			return [];
	}
}

/**
 * What is wrong with parameters: names that no field has, and choices that are not offered.
 *
 * @param fields of the operation or node
 * @param given the parameters, as a workflow holds them
 */
export function problemsOf(fields: INodeProperties[], given: unknown, path = ''): string[] {
	return Object.entries(recordSchema.parse(given)).flatMap(([name, value]) => {
		const where = path === '' ? name : `${path}.${name}`;
		const found = fields.filter((field) => field.name === name);
		return found.length === 0 ? [`${where} is no field`] : problemsOfValue(found, value, where);
	});
}
