import { existsSync } from 'node:fs';

import { ensureProgram } from '../install/debian.mjs';
import { Problem } from '../process/problem.mjs';

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * A browser for the tests: `CHROMIUM_PATH`, one that is installed, or, as root on Debian, one that
 * is installed now.
 *
 * @returns {Promise<string>} absolute path of its binary
 * @throws {Problem} when there is none
 */
export async function ensureChromium() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen && existsSync(chosen)) return chosen;
	if (chosen) {
		throw new Problem(`CHROMIUM_PATH names ${chosen}, which is not there.`, 'correct or unset it.');
	}
	return await ensureProgram({
		title: 'Chromium or Chrome',
		commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
		elsewhere: [
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			...WINDOWS_FOLDERS.map(
				(name) => `${process.env[name]}\\Google\\Chrome\\Application\\chrome.exe`,
			),
		],
		debianPackage: 'chromium',
		remedy: 'install one, or name its binary in the variable CHROMIUM_PATH',
	});
}
