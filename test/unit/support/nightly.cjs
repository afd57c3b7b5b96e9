'use strict';

/**
 * Cases of a property test: many in the nightly run (`BLOOIO_NIGHTLY=1`), enough in every other.
 *
 * @param {number} usual cases of a run that somebody waits for
 * @param {number} [many] cases of a nightly run
 */
exports.runs = (usual, many = 20_000) => ({ numRuns: process.env.BLOOIO_NIGHTLY ? many : usual });

/** Time for the many cases of the nightly run, in ms. */
exports.PATIENCE_MS = 600_000;
