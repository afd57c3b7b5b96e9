'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** @param {string} file texts with lines of %%% in between @returns {string[]} */
const textsIn = (file) =>
	readFileSync(join(__dirname, file), 'utf8').replace(/\n$/, '').split('\n%%%\n');

/** Texts as models write them, and in the same order what is to become of each. */
module.exports = { written: textsIn('written.txt'), plain: textsIn('plain.txt') };
