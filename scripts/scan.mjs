import { ensureDependencies } from './lib/install/dependencies.mjs';
import { runMain } from './lib/process/problem.mjs';

await runMain(async () => {
	await ensureDependencies();
	const { build } = await import('./lib/install/build.mjs');
	const { scanPackage } = await import('./lib/package/scan-package.mjs');
	await build();
	const results = await scanPackage();
	for (const { name, passed, details } of results) {
		console.log(`${passed ? '✔' : '✖'} ${name}${details ? `\n${details}` : ''}`);
	}
	return results.every(({ passed }) => passed) ? 0 : 1;
});
