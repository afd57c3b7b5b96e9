/**
 * Prints what became of one run with a fault, as a line of JSON; a seed is of use only when known.
 *
 * @param {Record<string, unknown>} figures
 */
export function reportFault(figures) {
	process.stdout.write(`${JSON.stringify(figures)}\n`);
}
