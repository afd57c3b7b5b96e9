/** Unit, engine and upgrade tests: everything that needs no n8n installation. */
export default {
	rootDir: import.meta.dirname ?? '.',
	testEnvironment: 'node',
	// A slow machine is no failure.
	testTimeout: 60_000,
	// Jest leaves a core free for a person who works beside it; on two cores that is half the machine.
	maxWorkers: '100%',
	testMatch: ['unit', 'engine', 'upgrade', 'hostile'].map(
		(part) => `<rootDir>/test/${part}/**/*.test.ts`,
	),
	setupFilesAfterEnv: ['<rootDir>/test/engine/support/environment.cjs'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
				module: { type: 'commonjs', ignoreDynamic: true },
			},
		],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/package.json'],
};
