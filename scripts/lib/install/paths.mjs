import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root folder, without a trailing separator. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');
