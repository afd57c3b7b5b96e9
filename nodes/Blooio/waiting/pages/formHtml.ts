import { escape } from './page';
import { isMultiple, keyOf, type FormField } from './formValues';

const attributes = (given: Readonly<Record<string, string | boolean>>) =>
	Object.entries(given)
		.filter(([, value]) => value !== false && value !== '')
		.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
		.join('');

function choices(field: FormField, key: string, chosen: readonly string[]): string {
	const type = isMultiple(field) ? 'checkbox' : 'radio';
	const rows = field.options.map((option) => {
		const box = attributes({
			type,
			name: key,
			value: option,
			checked: chosen.includes(option),
			// A browser would ask for each of several boxes.
			required: field.required && type === 'radio',
		});
		return `<label class="choice" dir="auto"><input${box}> ${escape(option)}</label>`;
	});
	return rows.join('');
}

function dropdown(
	{ options, required }: FormField,
	key: string,
	chosen: readonly string[],
): string {
	const rows = options.map((option) => {
		const own = attributes({ value: option, selected: chosen.includes(option) });
		return `<option${own}>${escape(option)}</option>`;
	});
	const select = attributes({ name: key, id: key, required });
	return `<select${select}><option value=""></option>${rows.join('')}</select>`;
}

const TYPES = {
	text: 'text',
	email: 'email',
	number: 'number',
	date: 'date',
	password: 'password',
};

function input(field: FormField, key: string, given: readonly string[]): string {
	const { type, placeholder, required } = field;
	const title = field.label === '' && 'title';
	const common = { name: key, id: key, placeholder, required, 'aria-labelledby': title };
	const [value = ''] = given;
	switch (type) {
		case 'checkbox':
		case 'radio':
			return choices(field, key, given);
		case 'dropdown':
			return dropdown(field, key, given);
		case 'textarea':
			return `<textarea${attributes({ ...common, rows: '4', dir: 'auto' })}>${escape(value)}</textarea>`;
		case 'hiddenField':
			return '';
		default: {
			const step = type === 'number' && 'any';
			return `<input${attributes({ ...common, type: TYPES[type], value, step, dir: 'auto' })}>`;
		}
	}
}

/**
 * The elements of a form as HTML, without anything that a browser would have to run.
 *
 * @param given what stands in each field
 * @param wrong places of fields that are to be looked at again
 */
export function formHtml(
	fields: readonly FormField[],
	given: ReadonlyArray<readonly string[]>,
	wrong: ReadonlySet<number> = new Set(),
): string {
	return fields
		.map((field, place) => {
			if (field.type === 'hiddenField') return '';
			const key = keyOf(place);
			const mark = wrong.has(place) ? ' class="wrong"' : '';
			const label = field.label === '' ? '' : `${escape(field.label)}${field.required ? ' *' : ''}`;
			const content = input(field, key, given[place] ?? []);
			return isMultiple(field) || field.type === 'radio'
				? `<fieldset${mark}><legend dir="auto">${label}</legend>${content}</fieldset>`
				: `<div${mark}>${label && `<label for="${key}" dir="auto">${label}</label>`}${content}</div>`;
		})
		.join('');
}
