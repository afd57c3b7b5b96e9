import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Debian keeps each version's programs apart and out of the search path. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : ['15', '17'];

/** @type {import('../install/debian.mjs').Program} */
export const POSTGRES = {
	title: 'PostgreSQL (its program initdb)',
	commands: ['initdb'],
	elsewhere: versions.map((version) => path.join(DEBIAN_FOLDER, version, 'bin', 'initdb')),
	debianPackage: 'postgresql',
};

/** @type {import('../install/debian.mjs').Program} */
export const REDIS = {
	title: 'A Redis server',
	commands: ['redis-server', 'valkey-server'],
	debianPackage: 'redis-server',
};
