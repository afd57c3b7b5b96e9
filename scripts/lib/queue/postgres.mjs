import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startInBackground } from '../process/background.mjs';
import { run, tail } from '../process/command.mjs';
import { ensureProgram } from '../install/debian.mjs';
import { freePort } from '../process/free-port.mjs';
import { until } from '../process/poll.mjs';
import { Problem } from '../process/problem.mjs';
import { POSTGRES } from './programs.mjs';

/**
 * @typedef {{ uid: number, gid: number } | undefined} Identity
 */

/**
 * Starts a PostgreSQL of its own with an empty database.
 *
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env`: what n8n
 *   needs to use it
 * @throws {Problem} when there is no PostgreSQL and none can be installed
 */
export async function startPostgres() {
	const initdb = await ensureProgram(POSTGRES);
	const identity = await unprivileged();
	const port = await freePort();
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-postgres-'));
	if (identity) chownSync(folder, identity.uid, identity.gid);
	const data = path.join(folder, 'data');
	const made = await run(initdb, ['-D', data, '-U', 'n8n', '-A', 'trust', '-E', 'UTF8'], {
		cwd: folder,
		...identity,
	});
	if (made.code !== 0) {
		throw new Problem(`initdb failed:\n${tail(made.output)}`, 'read the lines above.');
	}
	// Durability is of no use to a database that lives for one test.
	const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
	const address = ['-p', String(port), '-h', '127.0.0.1', '-k', folder];
	const postgres = startInBackground(path.join(path.dirname(initdb), 'postgres'), {
		args: ['-D', data, ...address, ...fast.flatMap((setting) => ['-c', setting])],
		logFile: path.join(folder, 'postgres.log'),
		temporaryFolder: folder,
		...identity,
	});
	const isReady = () => postgres.logs().includes('ready to accept connections');
	await until(isReady, { what: 'PostgreSQL' });
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
		},
		async stop() {
			await postgres.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the user that Debian made for it.
 *
 * @returns {Promise<Identity>}
 */
async function unprivileged() {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
	if (uid?.code === 0 && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
	throw new Problem(
		'PostgreSQL does not run as root, and there is no user "postgres".',
		'make one, or run this as an ordinary user.',
	);
}
