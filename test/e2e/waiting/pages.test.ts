import { startHost, type Host } from '../support/host';
import {
	endOf,
	question,
	runToSleep,
	textsSent,
	waitingWorkflow,
	webhooksOf,
} from '../support/waiting';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

describe('an approval by links', () => {
	const linksIn = (text: string) => text.match(/https?:\/\/\S+/g) ?? [];

	it.each([
		['Approve', 0, 1, true],
		['Decline', 1, 2, false],
	])(
		'%s: opening the link shows a page, its button decides',
		async (label, link, output, approved) => {
			const parameters = question({
				responseType: 'approval',
				approvalOptions: { values: { approvalType: 'double' } },
			});
			const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
			expect(webhooksOf(host)).toEqual([]);
			const url = linksIn(textsSent(host)[0] ?? '')[link] ?? '';
			const page = await fetch(url);
			expect(page.status).toBe(200);
			const html = await page.text();
			expect(html).toContain('Does Friday suit you?');
			expect(html).toContain(`<button type="submit" dir="auto">${label}</button>`);
			expect((await host.n8n.rest.execution(executionId)).status).toBe('waiting');
			const pressed = await fetch(url, { method: 'POST' });
			expect(await pressed.text()).toContain(`Your answer was recorded: ${label}`);
			for (const name of ['cache-control', 'referrer-policy', 'x-frame-options', 'content-type']) {
				expect(pressed.headers.get(name)).toBe(page.headers.get(name));
			}
			const end = await endOf(host, executionId);
			expect(end.items.map((items) => items.length)).toEqual(
				[0, 1, 2, 3].map((at) => Number(at === output)),
			);
			expect(end.items[output]?.[0]).toMatchObject({
				order: 17,
				data: { approved, choice: label, respondedAt: expect.any(String) },
			});
		},
	);
});

describe('a form behind a link', () => {
	const ask = async (parameters: Record<string, unknown>) => {
		const { executionId } = await runToSleep(host, waitingWorkflow(host, question(parameters)));
		const [url = ''] = textsSent(host)[0]?.match(/https?:\/\/\S+/g) ?? [];
		return { executionId, url };
	};

	const submit = async (url: string, fields: ReadonlyArray<readonly [string, string]>) => {
		const body = new FormData();
		for (const [name, value] of fields) body.append(name, value);
		const response = await fetch(url, { method: 'POST', body });
		return [response.status, await response.text()];
	};

	it('takes a free text', async () => {
		const { executionId, url } = await ask({ responseType: 'freeText' });
		expect(await (await fetch(url)).text()).toContain('<textarea name="field-0"');
		const sent = [submit(url, [['field-0', 'At 3']]), submit(url, [['field-0', 'At 3']])];
		for (const page of await Promise.all(sent)) {
			expect(page).toEqual([200, expect.stringContaining('Your answer was recorded: At 3')]);
		}
		expect((await endOf(host, executionId)).items[1]).toEqual([
			expect.objectContaining({ data: { text: 'At 3', respondedAt: expect.any(String) } }),
		]);
	});

	it('asks again for what is missing, and gives the values by their names', async () => {
		const options = { values: [{ option: 'Salt' }, { option: 'Oil' }] };
		const values = [
			{ fieldLabel: 'Name', requiredField: true },
			{ fieldLabel: 'Extras', fieldType: 'checkbox', fieldOptions: options },
		];
		const { executionId, url } = await ask({
			responseType: 'customForm',
			formFields: { values },
		});
		const [status, page] = await submit(url, [['field-1', 'Oil']]);
		expect([status, page]).toEqual([200, expect.stringContaining('Please check what is marked.')]);
		expect((await host.n8n.rest.execution(executionId)).status).toBe('waiting');
		await submit(url, [
			['field-0', 'Alice'],
			['field-1', 'Salt'],
			['field-1', 'Oil'],
		]);
		expect((await endOf(host, executionId)).items[1]?.[0]?.data).toEqual({
			Name: 'Alice',
			Extras: ['Salt', 'Oil'],
			respondedAt: expect.any(String),
		});
	});
});

describe('the button of an approval', () => {
	it('pressed twice records once, and says so both times', async () => {
		const parameters = question({ responseType: 'approval' });
		const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
		const [url = ''] = textsSent(host)[0]?.match(/https?:\/\/\S+/g) ?? [];
		const press = async () => {
			const response = await fetch(url, { method: 'POST' });
			return [response.status, await response.text()];
		};
		for (const [status, text] of await Promise.all([press(), press()])) {
			expect(status).toBe(200);
			expect(text).toContain('Your answer was recorded: Approve');
		}
		expect((await endOf(host, executionId)).items.map((items) => items.length)).toEqual([
			0, 1, 0, 0,
		]);
		// By then n8n answers by itself: there is nothing to do any more.
		expect(await (await fetch(url, { method: 'POST' })).text()).toMatch(/no action required/i);
	});
});
