import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { more, startWorld, to } from '../support/world';

const world = startWorld();

const { alice, bob, offline } = PEOPLE;

const paths = () => world.posts.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

it('shows typing, then sends; messages for one chat keep their order', async () => {
	const items = ['one', 'two'].map((text) => ({ text }));
	const { error } = await world.send(
		{ text: '={{ $json.text }}', ...more({ typingTime: 0.3 }) },
		{ items },
	);
	expect(error).toBeUndefined();
	expect(paths()).toEqual(['POST typing', 'POST messages', 'POST typing', 'POST messages']);
	expect(world.posts.flatMap(({ body }) => body ?? [])).toEqual([{ text: 'one' }, { text: 'two' }]);
});

it('different chats type side by side', async () => {
	const items = [alice, bob].map((phone) => ({ phone }));
	await world.send({ chatId: to('={{ $json.phone }}'), ...more({ typingTime: 0.5 }) }, { items });
	expect(paths()).toEqual(['POST typing', 'POST typing', 'POST messages', 'POST messages']);
});

it('what cannot be shown keeps no message from going out', async () => {
	const { error } = await world.send({ chatId: to(offline), ...more({ typingTime: 0.1 }) });
	expect(error).toBeUndefined();
	expect(paths()).toEqual(['POST typing', 'POST messages']);
});

it('after a cancel nothing goes out', async () => {
	let cancelling: Promise<void> = Promise.resolve();
	await world.send(more({ typingTime: 60 }), {
		onStart: (cancel) => {
			cancelling = until(() => world.posts.some(({ status }) => status === 200)).then(cancel);
		},
	});
	await cancelling;
	expect(paths()).toEqual(['POST typing']);
});

it('nothing is typed unless it is asked for', async () => {
	await world.send();
	await world.send(more({ typingTime: 0 }));
	expect(paths()).toEqual(['POST messages', 'POST messages']);
});
