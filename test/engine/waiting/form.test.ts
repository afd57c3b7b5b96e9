import type { INodeParameters } from 'n8n-workflow';

import { until } from '../support/until';
import { ISO, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const link = () =>
	world
		.texts()
		.at(-1)
		?.match(/https?:\/\/\S+/)?.[0] ?? '';

const open = async () => await (await fetch(link())).text();

/** Sends the form as a browser does, by the places of its fields. */
async function submit(...fields: Array<string | string[]>) {
	const body = new FormData();
	for (const [place, values] of fields.entries()) {
		for (const value of [values].flat()) body.append(`field-${place}`, value);
	}
	const response = await fetch(link(), { method: 'POST', body });
	const text = await response.text();
	await world.settled();
	return text;
}

const element = (fieldLabel: string, fieldType = 'text', more: INodeParameters = {}) => ({
	fieldLabel,
	fieldType,
	...more,
});

const choices = (...options: string[]) => ({
	fieldOptions: { values: options.map((option) => ({ option })) },
});

const ELEMENTS = [
	element('Name', 'text', { requiredField: true }),
	element('How many?', 'number'),
	element('Day', 'date'),
	element('Dish', 'dropdown', choices('Soup', 'Pie')),
	element('Extras', 'checkbox', choices('Salt', 'Pepper', 'Oil')),
	element('Drink', 'radio', { ...choices('Tea', 'Milk'), fieldName: 'drink' }),
	element('', 'hiddenField', { fieldName: 'order', fieldValue: '={{ $json.order }}' }),
];

const ask = async (values: INodeParameters[] = ELEMENTS, more: INodeParameters = {}) =>
	await world.ask({
		responseType: 'customForm',
		message: 'Lunch on Friday?',
		formFields: { values },
		...more,
	});

describe('a free text', () => {
	const askText = async (more: INodeParameters = {}) =>
		await world.ask({ responseType: 'freeText', ...more });

	it('is asked for behind a link, and comes as n8n’s nodes give it', async () => {
		const execution = await askText();
		expect(world.texts()).toEqual([
			expect.stringMatching(/^Does Friday suit you\?\n\nRespond: http\S+$/),
		]);
		expect(world.webhooks()).toEqual([]);
		expect(await open()).toContain('<textarea name="field-0"');
		expect(execution.status).toBe('waiting');
		expect(await submit('Yes, at 3 😀\nBring cake')).toContain('Your answer was recorded');
		expect(execution.arrived).toEqual({
			Answered: [
				expect.objectContaining({
					order: 17,
					answered: true,
					choice: null,
					data: {
						text: 'Yes, at 3 😀\nBring cake',
						respondedAt: expect.stringMatching(ISO),
					},
				}),
			],
		});
	});

	it('must not be empty', async () => {
		const execution = await askText();
		expect(await submit(' ')).toContain('Please check what is marked.');
		expect(execution.status).toBe('waiting');
	});

	it('has the words of the workflow', async () => {
		await askText({
			options: {
				messageButtonLabel: 'Antworten',
				responseFormTitle: 'Freitag',
				responseFormDescription: 'Wann passt es?',
				responseFormButtonLabel: 'Senden',
				pageTexts: { values: { thanksTitle: 'Danke', thanksText: '{answer}', pageLanguage: 'de' } },
			},
		});
		expect(world.texts()[0]).toContain('Antworten: http');
		const page = await open();
		for (const text of ['<html lang="de">', 'Freitag', 'Wann passt es?', '>Senden</button>']) {
			expect(page).toContain(text);
		}
		expect(await submit('<b>15 Uhr')).toContain('&lt;b&gt;15 Uhr');
	});
});

describe('a form', () => {
	it('gives its values by their names', async () => {
		const execution = await ask();
		await submit('Alice', '2', '2026-03-06', 'Pie', ['Salt', 'Oil'], 'Tea');
		expect(execution.arrived.Answered?.[0]?.data).toEqual({
			Name: 'Alice',
			'How many?': 2,
			Day: '2026-03-06',
			Dish: 'Pie',
			Extras: ['Salt', 'Oil'],
			drink: 'Tea',
			order: '17',
			respondedAt: expect.stringMatching(ISO),
		});
	});

	it('what was left empty is null, and of checkboxes none', async () => {
		const execution = await ask();
		await submit('Alice');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({
			'How many?': null,
			Day: null,
			Dish: null,
			Extras: [],
			drink: null,
		});
	});

	it.each([
		['what is missing', ['', '2'], 0],
		['no number', ['Alice', 'two'], 1],
		['no date', ['Alice', '2', '2026-02-31x'], 2],
		['no option', ['Alice', '', '', 'Caviar'], 3],
	])('asks again for %s, and keeps the rest', async (_what, fields, place) => {
		const execution = await ask();
		const page = await submit(...fields);
		expect(page).toContain('Please check what is marked.');
		expect(page.split('class="wrong"')).toHaveLength(2);
		expect(page.indexOf('class="wrong"')).toBeLessThan(page.indexOf(`name="field-${place}"`));
		if (place > 0) expect(page).toContain('value="Alice"');
		expect(execution.status).toBe('waiting');
	});

	it('loads and runs nothing, and shows texts as texts', async () => {
		await ask([element('<script>alert(1)</script>', 'dropdown', choices('"><img src=x>', 'B'))]);
		const page = await open();
		expect(page).not.toMatch(/<script|<img/);
		expect(page).toContain("default-src 'none'");
	});

	it('that is sent twice counts once, and says so both times', async () => {
		const execution = await ask();
		const pages = await Promise.all([submit('Alice'), submit('Alice')]);
		for (const page of pages) expect(page).toContain('Your answer was recorded: Alice');
		expect(Object.values(execution.arrived).flat()).toHaveLength(1);
	});

	it('can be given as JSON, as in n8n', async () => {
		const execution = await ask([], {
			defineForm: 'json',
			jsonOutput: '[{"fieldLabel": "Age", "fieldType": "number", "requiredField": true}]',
		});
		await submit('7');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ Age: 7 });
	});

	it.each<[string, INodeParameters[], INodeParameters]>([
		['The form has no elements', [], {}],
		['"Dish" has no options', [element('Dish', 'dropdown')], {}],
		['Two elements are called "Name"', [element('Name'), element('Name')], {}],
		['Form element 2 has no label', [element('Name'), element('')], {}],
		['Form Fields', [], { defineForm: 'json', jsonOutput: '[{' }],
	])('is refused before anything is sent: %s', async (message, values, more) => {
		const execution = await ask(values, more);
		expect(execution.error).toContain(message);
		expect(world.texts()).toEqual([]);
	});

	it('a link of an earlier question, or one that was changed, shows no form', async () => {
		await ask();
		const changed = await fetch(link().replace(/signature=\w+/, 'signature=00'));
		expect(changed.status).toBe(401);
	});

	it('can be thanked for in the chat', async () => {
		await ask(ELEMENTS, { options: { afterAnswer: { values: { way: 'text', text: 'Thanks!' } } } });
		await submit('Alice');
		await until(() => world.texts().length > 1);
		expect(world.texts().at(-1)).toBe('Thanks!');
	});

	it('may ask for a PIN, and keeps what was filled in where that is wrong', async () => {
		const execution = await ask(ELEMENTS, { options: { linkPin: '2468' } });
		const body = new FormData();
		body.append('field-0', 'Alice');
		body.append('pin', '1357');
		const page = await (await fetch(link(), { method: 'POST', body })).text();
		expect(page).toContain('value="Alice"');
		expect(page).toContain('<div class="wrong"><label for="pin"');
		body.set('pin', '2468');
		await fetch(link(), { method: 'POST', body });
		await world.settled();
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ Name: 'Alice' });
	});

	it('that nobody fills in goes on by Timed Out', async () => {
		const execution = await ask();
		await world.n8n.timeOut(execution);
		expect(execution.arrived['Timed Out']).toEqual([
			expect.objectContaining({ answered: false, data: {} }),
		]);
	});
});
