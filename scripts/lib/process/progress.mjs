// Without libraries: the longest waits (fetching the dependencies and n8n, side by side) come
// before any library is there.

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @type {Map<symbol, { label: string, startedAt: number }>} */
const running = new Map();
/** @type {NodeJS.Timeout | undefined} */
let timer;
let frame = 0;

/** @param {number} startedAt */
function secondsSince(startedAt) {
	return (Date.now() - startedAt) / 1000;
}

function clearLine() {
	process.stderr.write('\r\x1b[2K');
}

function draw() {
	const parts = [...running.values()].map(
		({ label, startedAt }) => `${label} (${Math.floor(secondsSince(startedAt))} s)`,
	);
	const line = `${FRAMES[frame++ % FRAMES.length]} ${parts.join('  ·  ')}`;
	clearLine();
	process.stderr.write(line.slice(0, (process.stderr.columns || 80) - 1));
}

/** @param {string} line */
function print(line) {
	if (timer) clearLine();
	process.stderr.write(`${line}\n`);
}

/**
 * Runs a step and shows that it runs: on a terminal one live line for all running steps, with
 * their elapsed seconds; elsewhere one line when it starts and one when it ends.
 *
 * @template T
 * @param {string} label what is being done, e.g. "Installing n8n 2.41.1"
 * @param {() => Promise<T>} step
 * @returns {Promise<T>} what the step returns; what it throws is thrown
 */
export async function showProgress(label, step) {
	const key = Symbol(label);
	const startedAt = Date.now();
	running.set(key, { label, startedAt });
	if (!process.stderr.isTTY) print(`… ${label}`);
	else timer ??= setInterval(draw, 100);
	let mark = '✖';
	try {
		const result = await step();
		mark = '✔';
		return result;
	} finally {
		running.delete(key);
		print(`${mark} ${label} (${secondsSince(startedAt).toFixed(1)} s)`);
		if (running.size === 0) {
			clearInterval(timer);
			timer = undefined;
		}
	}
}
