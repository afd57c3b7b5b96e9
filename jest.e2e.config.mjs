import base from './jest.config.mjs';
import { queueSuite } from './scripts/lib/queue/suite.mjs';

/** Tests in a real n8n and a real browser; each file starts what it needs. */
export default {
	rootDir: base.rootDir,
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	testTimeout: 180_000,
	// Each test file has an n8n of its own, which waits more than it works: two keep two cores busy.
	maxWorkers: 2,
	transform: base.transform,
	modulePathIgnorePatterns: base.modulePathIgnorePatterns,
	// Of test/e2e/queue: what surrounds it decides, and a test file cannot ask asynchronously.
	globals: { QUEUE_SUITE: queueSuite() },
};
