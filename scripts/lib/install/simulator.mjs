/**
 * Starts the local Blooio.
 *
 * @param {import('../../../test/simulator/index.js').SimulatorOptions} [options] default: a free
 *   local port
 * @returns {ReturnType<typeof import('../../../test/simulator/index.js').startSimulator>}
 */
export async function startSimulator(options) {
	const { tsImport } = await import('tsx/esm/api');
	const module = await tsImport('../../../test/simulator/index.ts', import.meta.url);
	return (module.default ?? module).startSimulator(options);
}
