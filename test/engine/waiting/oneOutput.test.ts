import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import { recordMessage } from '../../simulator/state/record';
import type { MessageRecord } from '../../simulator/state/chats/messages';
import { to } from '../support/world';
import type { Execution, Given } from './support/execution';
import { ISO, limitOf, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const ONE = { separateOutputs: false };

const ask = async (parameters: INodeParameters = {}, more: Partial<Given> = {}) =>
	await world.ask({ ...ONE, ...parameters }, more);

/** What the sleeping node shows on its first output, by which n8n answers who waits for the end. */
const shownBy = ({ data }: Execution) =>
	data?.resultData.runData.Blooio?.at(-1)?.data?.main?.map((items) =>
		items?.map(({ json }) => json),
	);

const RETRY = { settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } };

describe('Send and Wait with one output', () => {
	it('says that it was answered, and by which of the accepted answers', async () => {
		const execution = await ask({ replyOptions: { acceptedAnswers: ['Yes', 'No'] } });
		world.simulator.receive({ from: PEOPLE.alice, text: 'yes!' });
		await world.settled();
		expect(execution.arrived).toEqual({
			'output 0': [
				expect.objectContaining({
					order: 17,
					answered: true,
					timed_out: false,
					choice: 'Yes',
					data: expect.objectContaining({ text: 'yes!' }),
				}),
			],
		});
	});

	it('says that the time is over', async () => {
		const execution = await ask();
		await world.n8n.timeOut(execution);
		expect(execution.arrived).toEqual({
			'output 0': [
				expect.objectContaining({
					order: 17,
					answered: false,
					timed_out: true,
					choice: null,
					data: {},
				}),
			],
		});
	});

	it('shows the question while it sleeps, and passes on nothing', async () => {
		const execution = await ask();
		expect(shownBy(execution)?.[0]).toEqual([
			expect.objectContaining({
				order: 17,
				answered: false,
				timed_out: false,
				sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
			}),
		]);
		expect(execution.arrived).toEqual({});
	});

	it.each([
		['Approve', 0, true],
		['Decline', 1, false],
	])('says what was decided: %s', async (choice, link, approved) => {
		const execution = await ask({
			responseType: 'approval',
			approvalOptions: { values: { approvalType: 'double' } },
		});
		expect(execution.asleep[0]?.json).toMatchObject({ data: { approved: false }, timed_out: true });
		const links = world.texts()[0]?.match(/https?:\/\/\S+/g) ?? [];
		await fetch(links[link] ?? '', { method: 'POST' });
		await world.settled();
		expect(execution.arrived['output 0']).toEqual([
			expect.objectContaining({
				answered: true,
				timed_out: false,
				choice,
				data: { approved, choice, respondedAt: expect.stringMatching(ISO) },
			}),
		]);
	});

	it('has the outputs of errors behind it', async () => {
		const execution = await ask({ message: ' ', errorOutputs: ['invalid_input'] });
		expect(Object.keys(execution.arrived)).toEqual(['Invalid input']);
	});

	it('asks once with Retry On Fail although the item came from an error output', async () => {
		const items = [{ json: { order: 17, error: { code: 'not_found' } } }];
		const execution = await ask({}, { items, ...RETRY });
		expect(execution.status).toBe('waiting');
		expect(world.texts()).toHaveLength(1);
		world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
		await world.settled();
		expect(execution.arrived['output 0']).toEqual([
			expect.objectContaining({ answered: true, previous_error: { code: 'not_found' } }),
		]);
	});
});

describe('Wait for Delivery with one output', () => {
	const waitFor = async (
		fate: MessageRecord['fate'],
		parameters: INodeParameters = {},
		more: Partial<Given> = {},
	) => {
		recordMessage(world.simulator.state, {
			messageId: 'msg_1',
			chatId: PEOPLE.alice,
			direction: 'outbound',
			line: '+12125550101',
			text: 'Hello',
			fate,
		});
		return await world.n8n.run({
			parameters: {
				resource: 'message',
				operation: 'waitForDelivery',
				chatId: to(PEOPLE.alice),
				messageId: 'msg_1',
				options: limitOf(0.02, 'seconds'),
				...ONE,
				...parameters,
			},
			...more,
		});
	};

	it.each<[string, MessageRecord['fate'], object]>([
		['delivered', { kind: 'delivered', protocol: 'imessage' }, { delivered: true }],
		['failed', { kind: 'failed', error: 'Nobody there' }, { failed: true }],
		['timed_out', { kind: 'stuck' }, { timed_out: true }],
	])('says that the wait ended so: %s', async (_what, fate, said) => {
		const execution = await waitFor(fate);
		const not = { delivered: false, failed: false, timed_out: false };
		expect(execution.arrived).toEqual({
			'output 0': [expect.objectContaining({ order: 17, ...not, ...said })],
		});
	});

	it('says so too when it was woken', async () => {
		const execution = await waitFor({ kind: 'stuck' }, { options: limitOf(1, 'hours') });
		expect(execution.status).toBe('waiting');
		const message = world.simulator.state.messages.get('msg_1');
		if (message) Object.assign(message, { fate: { kind: 'failed', error: 'Nobody there' } });
		await world.simulator.emit({ event: 'message.failed', message_id: 'msg_1' });
		await world.settled();
		expect(execution.arrived).toEqual({
			'output 0': [expect.objectContaining({ failed: true, timed_out: false })],
		});
	});

	it('waits once with Retry On Fail although its first item came from an error output', async () => {
		const items = [{ json: { error: { code: 'not_found' } } }];
		const execution = await waitFor({ kind: 'stuck' }, {}, { items, ...RETRY });
		expect(execution.arrived['output 0']).toEqual([
			expect.objectContaining({ timed_out: true, previous_error: { code: 'not_found' } }),
		]);
		// One wait looks at the beginning and at the end, and again where a timer was early.
		const looks = world.simulator.requests.filter(({ method }) => method === 'GET');
		expect(looks.length).toBeLessThan(4);
	});
});
