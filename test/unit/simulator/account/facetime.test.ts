import { PEOPLE } from '../../../simulator';
import { call, control, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

describe('FaceTime calls', () => {
	const simulator = useSimulator();

	const post = async (body: unknown) => await call(simulator, 'POST', '/facetime/calls', { body });

	it('are coming soon', async () => {
		const answer = await post({ handle: PEOPLE.alice });
		expect([answer.status, answer.body]).toEqual([
			501,
			{ error: 'Coming soon', message: 'FaceTime calling is coming soon' },
		]);
	});

	it('ring once they are switched on', async () => {
		await control(simulator, 'PUT', '/features', { facetime: true });
		const answer = await post({ handle: PEOPLE.alice });
		expect([answer.status, answer.body]).toEqual([
			200,
			{
				success: true,
				link: expect.stringContaining('https://facetime.apple.com/join#'),
				handle: PEOPLE.alice,
			},
		]);
		expect(await statusOf(post({ handle: 'alice' }))).toBe(400);
		expect(await statusOf(post({ handle: PEOPLE.alice, video: true }))).toBe(400);
		expect(await statusOf(post({ handle: PEOPLE.asleep }))).toBe(503);
	});
});
