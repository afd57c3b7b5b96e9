import { PEOPLE } from '../../../simulator';
import { sentBy } from '../support/world';
import { answers, startTalk } from './support/talk';

const { world, write } = startTalk();

describe('a tapback', () => {
	const react = async (messageId: string, reaction: string) => {
		world.simulator.react({ from: PEOPLE.alice, messageId, reaction });
		await world.settled();
	};

	it('is passed over unless it is to count, without asking again', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Yes', 'No'] }));
		await react(sentBy(execution).message_id, 'like');
		await write('Liked “Does Friday suit you?”');
		await write('👍 to “Does Friday suit you?”');
		expect(execution.status).toBe('waiting');
		expect(world.texts()).toHaveLength(1);
	});

	it.each([
		['like', 'Yes', '👍'],
		['dislike', 'No', '👎'],
	])('%s answers %s where thumbs count', async (reaction, choice, text) => {
		const rules = { acceptedAnswers: ['Yes', 'Maybe', 'No'], reactions: 'thumbs' };
		const execution = await world.ask(answers(rules));
		await react(sentBy(execution).message_id, 'laugh');
		expect(execution.status).toBe('waiting');
		await react(sentBy(execution).message_id, reaction);
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice, reaction, text });
	});

	it('that comes as a text by SMS answers as well', async () => {
		const rules = { acceptedAnswers: ['Yes', 'No'], reactions: 'thumbs' };
		const execution = await world.ask(answers(rules));
		await write('Disliked “Does Friday suit you?”');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({
			choice: 'No',
			reaction: 'dislike',
			text: '👎',
		});
	});

	it('on the question that was asked again answers as well', async () => {
		const rules = { acceptedAnswers: ['Yes', 'No'], reactions: 'thumbs' };
		const execution = await world.ask(answers(rules));
		await write('What?');
		const again = world.simulator.state.messages
			.all()
			.find(({ text }) => text === 'Please answer with one of: Yes, No');
		await react(again?.messageId ?? '', 'love');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: 'Yes' });
	});
});
