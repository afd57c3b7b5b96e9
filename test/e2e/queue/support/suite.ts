/** How the tests of queue mode run; jest.e2e.config.mjs gives it (scripts/lib/queue/suite.mjs). */
declare const QUEUE_SUITE: {
	/** What queue mode lacks on this machine, if its tests are to be skipped. */
	missing?: string;
	/** One for each time a worker is killed. */
	seeds: number[];
};

export const { missing, seeds } = QUEUE_SUITE;
