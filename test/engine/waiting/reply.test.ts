import { GROUPS, KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { from, to } from '../support/world';
import { sentBy, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

it('sleeps until the reply, passes it on with the input, and leaves no webhook', async () => {
	const execution = await world.ask();
	expect(execution.error).toBeUndefined();
	expect(execution.status).toBe('waiting');
	expect(world.webhook()).toMatchObject({ type: 'message' });
	world.simulator.receive({ from: PEOPLE.carol, text: 'Another chat' });
	await world.settled();
	expect(execution.status).toBe('waiting');
	world.simulator.receive({ from: PEOPLE.alice, text: 'It does' });
	await world.settled();
	expect(execution.status).toBe('success');
	expect(execution.arrived).toEqual({
		Answered: [
			{
				order: 17,
				sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
				timed_out: false,
				answer: expect.objectContaining({ text: 'It does', sender: PEOPLE.alice, choice: null }),
			},
		],
	});
	expect(world.webhooks()).toEqual([]);
});
