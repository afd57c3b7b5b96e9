import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { progressOf } from '../../simulator/state/chats/progress';
import { importExample, runExample, writtenTo } from '../support/examples';
import { filesIn, sha256 } from '../support/files';
import { startHost, type Host } from '../support/host';
import { limitOf } from '../support/waiting';

let host: Host;

beforeAll(async () => {
	host = await startHost();
	await host.n8n.rest.createCredential({
		name: 'Blooio SMS',
		type: 'blooioApi',
		data: { apiKey: KEYS.twilio, baseUrl: host.simulator.url },
	});
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

describe('first-message', () => {
	const message = (To: string, Text: string) => ({
		Message: {
			assignments: {
				assignments: [
					{ id: 'to', name: 'To', type: 'string', value: To },
					{ id: 'text', name: 'Text', type: 'string', value: Text },
				],
			},
		},
	});

	it('sends its text to the number that stands in it, without any change', async () => {
		const { status, items } = await runExample(host, await importExample(host, 'first-message'));
		expect(status).toBe('success');
		expect(items['Look at Your Phone']).toEqual([
			expect.objectContaining({ status: 'queued', chat_id: PEOPLE.alice, duplicate: false }),
		]);
		expect(Object.keys(items)).toHaveLength(4);
		expect(writtenTo(host, PEOPLE.alice).map(({ text }) => text)).toEqual(['Hello from n8n!']);
	});

	it('says on a branch of its own what is wrong with a number', async () => {
		const workflow = await importExample(host, 'first-message', message('555 0100', 'Hello'));
		const { status, items } = await runExample(host, workflow);
		expect(status).toBe('success');
		expect(items['Correct To or Text']).toEqual([
			expect.objectContaining({
				To: '555 0100',
				error: expect.objectContaining({ code: 'invalid_input', hint: expect.any(String) }),
			}),
		]);
		expect(host.simulator.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});

	it.each([
		['outbound_limit_reached', 429, 'Wait or Raise the Limit'],
		['new_conversation_limit_reached', 429, 'Try Tomorrow or Upgrade'],
		['inbound_only_no_prior_inbound', 403, 'Send From a Dedicated Number'],
		['attachment_first_message_not_allowed', 400, 'Send a Text Before Pictures'],
	])('leads %s to the branch that says what to do', async (code, status, branch) => {
		const body = { error: 'ApiError', message: 'Not now', status, code };
		host.simulator.fail({ method: 'POST', times: 1, respond: { status, body } });
		const { items } = await runExample(host, await importExample(host, 'first-message'));
		expect(items[branch]).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ code }) }),
		]);
	});
});

describe('when-nobody-answers', () => {
	const example = async () => await importExample(host, 'when-nobody-answers');

	it('writes plain text to somebody who has not answered yet', async () => {
		const { status, items } = await runExample(host, await example());
		expect(status).toBe('success');
		expect(Object.keys(items).sort()).toEqual([
			'Cases',
			'Done',
			'Send',
			'Send Without the Link',
			'When Clicking Execute',
		]);
		expect(writtenTo(host, PEOPLE.guarded).map(({ text }) => text)).toEqual([
			'Hi, may I send you our menu?',
		]);
		expect(writtenTo(host, PEOPLE.alice)).toHaveLength(1);
	});

	it('writes no more until they answer', async () => {
		const workflow = await example();
		for (let run = 0; run < 3; run++) await runExample(host, workflow);
		const cases = { Cases: { jsCode: plainCase(PEOPLE.guarded) } };
		const again = await importExample(host, 'when-nobody-answers', cases);
		const { items } = await runExample(host, again);
		expect(items['Wait for Their Answer']).toHaveLength(1);
		expect(writtenTo(host, PEOPLE.guarded)).toHaveLength(3);
		host.simulator.receive({ from: PEOPLE.guarded, text: 'Sure' });
		expect((await runExample(host, again)).items.Done).toHaveLength(1);
	});

	const plainCase = (to: string) => `return [{ json: { to: '${to}', text: 'Are you there?' } }];`;

	it.each([
		['conversation_streak_limit', 429, 'Wait for Their Answer'],
		['conversation_inactive_paused', 429, 'Wait for Their Answer'],
		['safety_new_conversations_paused', 403, 'Send Later'],
		['safety_reply_only', 403, 'Send Later'],
		['safety_account_review', 403, 'Ask Support If It Lasts'],
		['no_payment_method', 402, 'Check Plan and Payment'],
		['payment_failed', 402, 'Check Plan and Payment'],
		['feature_not_enabled', 403, 'Check Plan and Payment'],
		['a_code_of_tomorrow', 403, 'Look at the Error'],
	])('leads %s to the branch that says what to do', async (code, status, branch) => {
		const body = { error: 'ApiError', message: 'Not now', status, code };
		host.simulator.fail({ method: 'POST', times: 1, respond: { status, body } });
		const { items } = await runExample(host, await example());
		expect(items[branch]).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ code }) }),
		]);
	});
});

describe('delivery-with-plan-b', () => {
	it('sends by SMS what failed or did not arrive in time, each with its own text', async () => {
		const workflow = await importExample(host, 'delivery-with-plan-b', {
			'Wait for Delivery': { options: limitOf(5, 'seconds') },
		});
		const { status, items } = await runExample(host, workflow);
		expect(status).toBe('success');
		expect(items['Delivered: Done']).toEqual([expect.objectContaining({ chat_id: PEOPLE.alice })]);
		expect(writtenTo(host, PEOPLE.alice)).toHaveLength(1);
		expect(writtenTo(host, PEOPLE.unreachable)).toEqual([
			{ text: 'Your appointment is tomorrow at 11.', from: expect.not.stringMatching(/0201$/) },
			{ text: 'Your appointment is tomorrow at 11.', from: NUMBERS.twilioFirst },
		]);
		expect(writtenTo(host, PEOPLE.stuck)).toEqual([
			{ text: 'Your appointment is tomorrow at 12.', from: expect.not.stringMatching(/0201$/) },
			{ text: 'Your appointment is tomorrow at 12.', from: NUMBERS.twilioFirst },
		]);
		expect(items['Send by SMS: Failed']).toHaveLength(1);
		expect(items['Send by SMS: Not There Yet']).toHaveLength(1);
	});
});

describe('daily-number-health', () => {
	/** Sends from a number as a person's own program would. */
	async function sendMany(from: string, to: string, count: number) {
		for (let at = 0; at < count; at++) {
			const response = await fetch(
				`${host.simulator.url}/chats/${encodeURIComponent(to)}/messages`,
				{
					method: 'POST',
					headers: { authorization: `Bearer ${KEYS.blooio}`, 'content-type': 'application/json' },
					body: JSON.stringify({ text: `Number ${at}`, from_number: from }),
				},
			);
			expect(response.status).toBe(202);
		}
	}

	/** Waits until Blooio has nothing under way. */
	async function settled(chat: string) {
		const { until } = await import('../../../scripts/lib/process/poll.mjs');
		const { chats, timing } = host.simulator.state;
		await until(
			() =>
				chats
					.get(chat)
					?.messages.every((message) =>
						['delivered', 'failed'].includes(progressOf(message, Date.now(), timing).status),
					),
			{ what: 'the messages to settle' },
		);
	}

	it('alerts about the one number whose messages do not arrive', async () => {
		await sendMany(NUMBERS.dedicated2, PEOPLE.unreachable, 12);
		await sendMany(NUMBERS.dedicated2, PEOPLE.carol, 8);
		await sendMany(NUMBERS.dedicated, PEOPLE.carol, 20);
		await sendMany(NUMBERS.legacy, PEOPLE.unreachable, 3);
		await settled(PEOPLE.unreachable);
		await settled(PEOPLE.carol);
		const workflow = await importExample(host, 'daily-number-health');
		const { items } = await runExample(host, workflow, 'When Clicking Execute');
		expect(items['Below 80 Percent']).toEqual([
			expect.objectContaining({ phone_number: NUMBERS.dedicated2, failed: 12 }),
		]);
		expect(writtenTo(host, PEOPLE.alice).map(({ text }) => text)).toEqual([
			expect.stringMatching(/^Only \d+% of the 2\d messages from \+14155550102 arrived/),
		]);
	});

	it('says nothing when all is well', async () => {
		const workflow = await importExample(host, 'daily-number-health');
		const { status, items } = await runExample(host, workflow, 'Every Morning');
		expect(status).toBe('success');
		expect(items['Get the Health of Each Number']).toHaveLength(8);
		expect(items['Alert Me']).toBeUndefined();
		expect(writtenTo(host, PEOPLE.alice)).toEqual([]);
	});
});

describe('send-a-pdf', () => {
	it('sends the file that it makes, byte by byte', async () => {
		const { status, items } = await runExample(host, await importExample(host, 'send-a-pdf'));
		expect(status).toBe('success');
		expect(items.Done).toEqual([expect.objectContaining({ files: ['receipt.pdf'] })]);
		const made = Buffer.from(String(items['Write the PDF']?.[0]?.pdf), 'base64');
		expect(made.toString('latin1')).toMatch(/^%PDF-1\.4[\s\S]*2 coffees[\s\S]*%%EOF$/);
		expect(await filesIn(host, PEOPLE.alice)).toEqual([
			{
				name: 'receipt.pdf',
				bytes: made.length,
				type: 'application/pdf',
				sha256: sha256(made),
			},
		]);
	});
});
