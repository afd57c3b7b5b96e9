import { NUMBERS, PEOPLE } from '../../simulator';
import { endsOf, importExample, runExample, runToSleep, writtenTo } from '../support/examples';
import { startHost, type Host } from '../support/host';

let host: Host;

beforeAll(async () => {
	// Nothing is delivered again because the machine is slow.
	host = await startHost({}, { deliveryRetry: { timeoutMs: 60_000 } });
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const textsTo = (chat: string) => writtenTo(host, chat).map(({ text }) => text);

describe('consent', () => {
	const NEWS = 'Today we have fresh asparagus. Write STOP to get no more messages.';

	it('leaves alone who said STOP, until they say START', async () => {
		const { carol, alice } = PEOPLE;
		const workflow = await importExample(host, 'consent');
		const list = async () => (await runExample(host, workflow, 'When Clicking Execute')).items;
		await host.n8n.rest.publish(workflow.id);
		try {
			host.simulator.receive({ from: carol, text: 'Stop!' });
			await endsOf(host, workflow, 1);
			expect(textsTo(carol)).toEqual([expect.stringMatching(/^You will get no more messages/)]);
			const without = await list();
			expect(without.Told).toMatchObject([{ chat_id: alice }]);
			expect(without['Left Alone']).toMatchObject([
				{ to: carol, error: { code: 'opted_out', context: { tag: 'opted-out' } } },
			]);
			host.simulator.receive({ from: carol, text: 'start' });
			await endsOf(host, workflow, 3);
			host.simulator.receive({ from: alice, text: 'HELP' });
			const ends = await endsOf(host, workflow, 4);
			expect(ends.map(({ status }) => status)).not.toContain('error');
			expect(textsTo(alice).at(-1)).toMatch(/^This is the restaurant Example/);
			expect((await list())['Left Alone'] ?? []).toEqual([]);
			expect(textsTo(carol).at(-1)).toBe(NEWS);
		} finally {
			await host.simulator.idle();
			await host.n8n.rest.unpublish(workflow.id);
		}
	});
});

describe('campaign-from-a-sheet', () => {
	it('writes to each row what became of it, and sends in a second run what is missing', async () => {
		const workflow = await importExample(host, 'campaign-from-a-sheet');
		const made = await runExample(host, workflow, 'Run This Once');
		expect(made.status).toBe('success');
		const run = async () => await runExample(host, workflow, 'When Clicking Execute');
		const written = async () =>
			(await run()).items['Write It to the Row']?.map(({ phone, status }) => [phone, status]);
		expect((await written())?.sort()).toEqual([
			['(555) 123-4567', 'sent'],
			['+1 555.555.0103', 'sent'],
			['555 01', 'wrong number'],
		]);
		expect([textsTo(PEOPLE.alice), textsTo(PEOPLE.carol)]).toEqual([
			['Hi Alice, we open again on Friday.'],
			['Hi Carol, we open again on Friday.'],
		]);
		expect(await written()).toEqual([['555 01', 'wrong number']]);
		expect(textsTo(PEOPLE.alice)).toHaveLength(1);
	});
});

describe('quiet-hours', () => {
	const nightFrom = (night_from: number, night_to: number) => ({
		'Quiet Hours': {
			assignments: {
				assignments: [
					{ id: 'from', name: 'night_from', type: 'number', value: night_from },
					{ id: 'to', name: 'night_to', type: 'number', value: night_to },
				],
			},
		},
	});

	it('sends by day at once', async () => {
		const workflow = await importExample(host, 'quiet-hours', nightFrom(24, 0));
		expect((await runExample(host, workflow)).status).toBe('success');
		expect(textsTo(PEOPLE.alice)).toEqual(['Your parcel arrives today.']);
	});

	it('sleeps at night', async () => {
		const workflow = await importExample(host, 'quiet-hours', nightFrom(0, 24));
		await runToSleep(host, workflow);
		expect(textsTo(PEOPLE.alice)).toEqual([]);
	});
});

describe('hand-over', () => {
	it('answers by itself until a person is wanted, and then no more', async () => {
		const { dave, carol } = PEOPLE;
		const workflow = await importExample(host, 'hand-over');
		await host.n8n.rest.publish(workflow.id);
		try {
			host.simulator.receive({ from: dave, text: 'Are you open?' });
			await endsOf(host, workflow, 1);
			host.simulator.receive({ from: dave, text: 'Human' });
			await endsOf(host, workflow, 2);
			host.simulator.receive({ from: dave, text: 'Hello?' });
			const ends = await endsOf(host, workflow, 3);
			expect(ends.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
			expect(textsTo(dave)).toEqual([
				'We are open from 9 to 18. Write HUMAN to talk to a person.',
				'A colleague takes over and writes to you here.',
			]);
			expect(textsTo(carol)).toEqual([`${dave} would like to talk to a person.`]);
		} finally {
			await host.simulator.idle();
			await host.n8n.rest.unpublish(workflow.id);
		}
	});
});

describe('list-numbers', () => {
	it('parts the numbers by whether they can write first', async () => {
		const { items } = await runExample(host, await importExample(host, 'list-numbers'));
		const numbersAt = (name: string) => (items[name] ?? []).map((json) => json.phone_number);
		expect(numbersAt('Answers Only')).toEqual([NUMBERS.inbound]);
		expect(numbersAt('Starts Conversations')).toEqual(
			expect.arrayContaining([NUMBERS.dedicated, NUMBERS.legacy, NUMBERS.shared]),
		);
		expect(numbersAt('Starts Conversations')).not.toContain(NUMBERS.inactive);
	});
});

describe('contact-sync-with-tags', () => {
	it('creates, updates and tags, and hands back the rows that are wrong', async () => {
		const workflow = await importExample(host, 'contact-sync-with-tags');
		const first = await runExample(host, workflow);
		expect(first.status).toBe('success');
		const { contacts } = host.simulator.state;
		const tagsOf = (id: string) =>
			contacts
				.get(id)
				?.tags.map(({ tag }) => tag)
				.sort();
		expect(contacts.get(PEOPLE.alice)?.name).toBe('Alice Sample');
		expect(tagsOf(PEOPLE.alice)).toEqual(['customer', 'newsletter', 'vip']);
		expect(tagsOf('+15555550161')).toEqual(['lead']);
		expect(tagsOf('nina@example.com')).toEqual(['customer']);
		expect(first.items['In Blooio, With Tags']).toHaveLength(3);
		expect(
			first.items['Correct It in Your CRM']?.map(({ name, identifier }) => name ?? identifier),
		).toEqual(expect.arrayContaining(['Without Country', 'Without Tags']));
		expect(first.items['Correct It in Your CRM']).toHaveLength(2);

		const again = await runExample(host, workflow);
		const created = (again.items['Create or Update the Contact'] ?? []).map((json) => json.created);
		expect(created).toEqual([false, false, false, false]);
		expect(tagsOf(PEOPLE.alice)).toEqual(['customer', 'newsletter', 'vip']);
	});
});
