'use strict';

/**
 * What a country's numbering plan holds for writing its numbers as the country does: formats, the rule
 * for the national prefix and when it may be left out, the preferred exit code, the word for an extension.
 */
const FOR_WRITING = new Set([4, 6, 9, 12, 13]);

/** @typedef {unknown[]} Plan one country's numbering plan, a value for each place */

/** @param {Plan} plan */
function readingOnly(plan) {
	const kept = plan.map((value, place) => (FOR_WRITING.has(place) ? 0 : value));
	while (kept.length > 0 && !kept.at(-1)) kept.pop();
	return kept;
}

/** @param {Record<string, Plan>} plans */
const allReadingOnly = (plans) =>
	Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, readingOnly(plan)]));

/**
 * Of the metadata of libphonenumber-js what reading numbers needs: half of it is for writing them in
 * national form, which nobody here does.
 *
 * @template {{ countries: any, nonGeographic: any }} T
 * @param {T} metadata of version 4
 * @returns {T}
 */
const withoutFormats = (metadata) => ({
	...metadata,
	countries: allReadingOnly(metadata.countries),
	nonGeographic: allReadingOnly(metadata.nonGeographic),
});

module.exports = { withoutFormats };
