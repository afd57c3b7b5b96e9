import { createInterface } from 'node:readline/promises';

import { Problem } from '../process/problem.mjs';

/**
 * @typedef {{ apiKey: string, to: string }} Consent what a person agreed to
 */

/**
 * Asks which number to write to, and for consent.
 *
 * @returns {Promise<Consent>}
 * @throws {Problem} without an API key, a terminal, a number or consent
 */
export async function askForConsent() {
	const apiKey = process.env.BLOOIO_API_KEY;
	if (!apiKey) {
		throw new Problem('There is no API key.', 'set BLOOIO_API_KEY to the key to send with.');
	}
	if (!process.stdin.isTTY) {
		throw new Problem('--live asks before it sends.', 'run it in a terminal.');
	}
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		const to = (await terminal.question('Phone number to write to (e.g. +15551234567): ')).trim();
		if (!/^\+[1-9]\d{6,14}$/.test(to)) {
			throw new Problem(
				`"${to}" is not a phone number with country code.`,
				'start it with + and the country code, digits only.',
			);
		}
		const question = `Send 1 real message to ${to}? (yes/no) `;
		const answer = await terminal.question(question);
		if (answer.trim().toLowerCase() !== 'yes') {
			throw new Problem('Nothing was sent.', 'answer yes to send.');
		}
		return { apiKey, to };
	} finally {
		terminal.close();
	}
}
