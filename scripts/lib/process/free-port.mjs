import getPort from 'get-port';

/** Below the ports that systems hand out to connections (Linux: from 32768 on). */
const FIRST = 10_000;
const LAST = 32_000;

/** How many are tried before any free port will do. */
const TRIES = 20;

/**
 * A free local port that stays free until a program listens on it, and while that program is
 * restarted: no connection is given it by chance meanwhile.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
	const port = Array.from(
		{ length: TRIES },
		() => FIRST + Math.floor(Math.random() * (LAST - FIRST)),
	);
	return await getPort({ port, host: '127.0.0.1' });
}
