import { allDone } from './lib/process/all-done.mjs';
import { ensureDependencies } from './lib/install/dependencies.mjs';
import { ensureN8n } from './lib/n8n/install.mjs';
import { checkNodeVersion } from './lib/n8n/node-runtime.mjs';
import { runMain } from './lib/process/problem.mjs';

const HELP = `npm run screenshots

Takes the pictures of the documentation (docs/pictures) from n8n's editor, light and dark, beside a local
Blooio.`;

await runMain(async () => {
	checkNodeVersion();
	if (process.argv.includes('--help')) return console.log(HELP);
	await allDone([ensureDependencies(), ensureN8n()]);
	const { takePictures } = await import('./lib/pictures/pictures.mjs');
	for (const { file, bytes } of await takePictures()) {
		console.log(`${file} ${Math.ceil(bytes / 1024)} kB`);
	}
});
