import type { startWorld } from '../../support/world';

/** What the tests of a file send: to be called once in the file, at the top. */
export function recordSends(world: ReturnType<typeof startWorld>) {
	let seeded: Set<string>;
	beforeEach(() => {
		seeded = new Set(world.simulator.state.messages.all().map(({ messageId }) => messageId));
	});

	return {
		/** What really went out since the test began, as `chat: text`. */
		sent: () =>
			world.simulator.state.messages
				.all()
				.filter(({ messageId }) => !seeded.has(messageId))
				.map(({ chatId, text }) => `${chatId}: ${text ?? ''}`),
		/** The Idempotency-Key of each POST, in their order. */
		keys: () => world.posts.map(({ headers }) => headers['idempotency-key']),
	};
}
