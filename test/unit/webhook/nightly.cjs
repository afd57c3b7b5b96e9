'use strict';

/** Cases of a property test: many in the nightly run, enough in every other. */
exports.RUNS = process.env.BLOOIO_NIGHTLY ? 100_000 : 2000;
