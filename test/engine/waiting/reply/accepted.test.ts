import { PEOPLE } from '../../../simulator';
import { sentBy } from '../support/world';
import { answers, startTalk } from './support/talk';

const { world, write } = startTalk();

describe('accepted answers', () => {
	const yesOrNo = { acceptedAnswers: ['Yes', 'No'] };
	const AGAIN = 'Please answer with one of: Yes, No';
	const ASKED = 'Does Friday suit you?';

	it('are told apart; another answer is asked for again, as often as is allowed', async () => {
		const execution = await world.ask(answers({ ...yesOrNo, askAgainLimit: 2 }));
		for (const text of ['What?', 'Who?', 'Why?']) await write(text);
		expect(world.texts()).toEqual([ASKED, AGAIN, AGAIN]);
		expect(execution.status).toBe('waiting');
		await write(' yes! ');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({
			choice: 'Yes',
			text: ' yes! ',
		});
	});

	it('are asked for once, however often the same answer is delivered', async () => {
		const execution = await world.ask(answers(yesOrNo));
		await write('What?');
		const [given] = world.simulator.deliveries.filter(
			({ event: name }) => name === 'message.received',
		);
		await world.simulator.replay(world.webhook().webhookId, given?.eventId ?? '');
		await world.settled();
		expect(world.simulator.state.messages.all().filter(({ text }) => text === AGAIN)).toHaveLength(
			1,
		);
		expect(execution.status).toBe('waiting');
	});

	it('are asked for as often as is allowed, however many others come at once', async () => {
		await world.ask(answers({ ...yesOrNo, askAgainLimit: 3 }));
		const { simulator } = world;
		for (let count = 0; count < 30; count++) {
			simulator.receive({ from: PEOPLE.alice, text: `What ${count}?` });
		}
		await world.settled();
		const { state } = simulator;
		expect(state.messages.all().filter(({ text }) => text === AGAIN)).toHaveLength(3);
	});

	it('are asked for by the last of two questions to the same person', async () => {
		await world.ask(answers(yesOrNo));
		await world.ask(answers({ acceptedAnswers: ['Red'], askAgainText: 'Red?' }));
		await write('What?');
		const written = world.simulator.state.messages.all().map(({ text }) => text);
		expect(written).toContain('Red?');
		expect(written).not.toContain(AGAIN);
	});

	it('are asked for in the words of the workflow, or not at all', async () => {
		await world.ask(answers({ ...yesOrNo, askAgainText: 'Yes or no?', askAgainLimit: 1 }));
		await write('What?');
		expect(world.texts()).toEqual([ASKED, 'Yes or no?']);
	});

	it('may be the beginning of a longer reply alone, where that is enough', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Yes', 'No'], match: 'begins' }));
		await write('Yes and no');
		expect(execution.status).toBe('waiting');
		await write('Yes, 3 pm works\n\nSent from my iPhone');
		expect(execution.arrived.Answered?.[0]).toMatchObject({
			choice: 'Yes',
			data: { text: 'Yes, 3 pm works\n\nSent from my iPhone' },
		});
	});

	it('still count when the question could not be asked again', async () => {
		const execution = await world.ask(answers(yesOrNo));
		world.simulator.fail({ times: 2, method: 'POST', respond: { status: 403, body: {} } });
		await write('What?');
		expect(world.n8n.log).toEqual([expect.stringContaining('forbidden')]);
		await write('No');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: 'No' });
	});
});

describe('accepted answers by inline replies only', () => {
	const AGAIN = 'Please answer with one of: Yes, No';
	const inline = answers({ acceptedAnswers: ['Yes', 'No'], inlineOnly: true });

	/** ID of the message that asked again last. */
	const repetition = () =>
		world.simulator.state.messages
			.all()
			.filter(({ text }) => text === AGAIN)
			.at(-1)?.messageId ?? '';

	it('count also in reply to the question that was asked again', async () => {
		const execution = await world.ask(inline);
		await write('What?', { replyTo: sentBy(execution).message_id });
		await write('Who?', { replyTo: repetition() });
		expect(world.texts()).toEqual([expect.any(String), AGAIN, AGAIN]);
		await write('No');
		expect(execution.status).toBe('waiting');
		await write('Yes', { replyTo: repetition() });
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: 'Yes' });
	});

	it('do not count for another question that was asked again in the same words', async () => {
		const one = await world.ask(inline);
		const other = await world.ask({ ...inline, message: 'And Saturday?' });
		await write('What?', { replyTo: sentBy(other).message_id });
		await write('Yes', { replyTo: repetition() });
		expect([one.status, other.status]).toEqual(['waiting', 'success']);
	});

	it('are not lost while Blooio cannot say what the reply belongs to', async () => {
		const execution = await world.ask(inline);
		await write('What?', { replyTo: sentBy(execution).message_id });
		// Both attempts at the first delivery.
		world.simulator.fail({
			times: 2,
			method: 'GET',
			path: `/messages/${repetition()}`,
			respond: { status: 503, body: {} },
		});
		await write('Yes', { replyTo: repetition() });
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: 'Yes' });
	});
});
