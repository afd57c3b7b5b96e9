/**
 * Reads what the package `flatted` writes, the form in which n8n stores run data: a list of values
 * in which every string inside an object or array is the index of another value.
 *
 * @param {string} text
 * @returns {any} the value, with shared and circular references restored
 * @throws {SyntaxError} when the text is not JSON
 */
export function parseFlatted(text) {
	/** @type {unknown[]} */
	const values = JSON.parse(text);
	const open = values.filter((value) => typeof value === 'object' && value !== null);
	// Every object is in the list once, so each is completed in place and no recursion is needed.
	for (const value of open) {
		const fields = /** @type {Record<string, unknown>} */ (value);
		for (const [key, field] of Object.entries(fields)) {
			if (typeof field === 'string') fields[key] = values[Number(field)];
		}
	}
	return values[0];
}
