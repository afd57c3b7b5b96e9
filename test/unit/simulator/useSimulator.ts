import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator';
import { type Inbox, openInbox } from './inbox';

/** One simulator for the whole block, fresh before each test; there once the tests run. */
export function useSimulator(options?: SimulatorOptions): Simulator {
	const simulator: Simulator = Object.create(null);
	beforeAll(async () => {
		Object.setPrototypeOf(simulator, await startSimulator(options));
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());
	return simulator;
}

/** One endpoint for webhooks for the whole block, empty before each test. */
export function useInbox(): Inbox {
	const inbox: Inbox = Object.create(null);
	beforeAll(async () => {
		Object.setPrototypeOf(inbox, await openInbox());
	});
	beforeEach(() => {
		inbox.received.length = 0;
		inbox.answers.length = 0;
	});
	afterAll(async () => await inbox.close());
	return inbox;
}
