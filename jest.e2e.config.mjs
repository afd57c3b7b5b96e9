import base from './jest.config.mjs';

/** Tests in a real n8n and a real browser; each file starts what it needs. */
export default {
	rootDir: base.rootDir,
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	testTimeout: 180_000,
	transform: base.transform,
	modulePathIgnorePatterns: base.modulePathIgnorePatterns,
};
