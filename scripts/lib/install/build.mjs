import { binFile, run } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';
import { withProjectLock } from '../process/project-lock.mjs';

/**
 * Compiles the package into `dist`.
 *
 * @returns {Promise<void>}
 * @throws {Problem} with the compiler's output
 */
export async function build() {
	await withProjectLock('build', () =>
		showProgress('Building the package', async () => {
			const { code, output } = await run(process.execPath, [binFile('gulp'), 'build']);
			if (code !== 0) throw new Problem(`The build failed:\n${output}`, 'mend the lines above.');
		}),
	);
}
