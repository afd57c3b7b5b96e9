import { createHmac } from 'node:crypto';
import http from 'node:http';

/** @typedef {{ headers: Record<string, string>, body: string }} SignedEvent */

/** @param {string} secret @param {string} text */
const hmac = (secret, text) => createHmac('sha256', secret).update(text).digest('hex');

/** Messages of different bodies, as long as the bench runs. */
let made = 0;

/**
 * @param {number} count
 * @param {(body: string, second: number) => Record<string, string>} signature headers
 * @param {string} [event]
 * @returns {SignedEvent[]} no two of them the same, in this process: a repetition would start nothing
 */
function eventsWith(count, signature, event = 'message.received') {
	const second = Math.floor(Date.now() / 1000);
	return Array.from({ length: count }, () => {
		const index = made++;
		const body = JSON.stringify({
			event,
			message_id: `msg_${index}`,
			external_id: '+14155550100',
			sender: '+14155550100',
			internal_id: '+14155550199',
			protocol: 'imessage',
			text: `Message ${index}`,
			is_group: false,
			received_at: second * 1000,
		});
		const headers = {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body)),
			...signature(body, second),
		};
		return { headers, body };
	});
}

/**
 * Events as Blooio delivers them, signed just now.
 *
 * @param {number} count
 * @param {string} secret
 * @param {string} [event]
 */
export const signedEvents = (count, secret, event = 'message.received') =>
	eventsWith(
		count,
		(body, second) => ({
			'x-blooio-event': event,
			'x-blooio-signature': `t=${second},v1=${hmac(secret, `${second}.${body}`)}`,
		}),
		event,
	);

/**
 * The same messages, signed as GitHub does it.
 *
 * @param {number} count
 * @param {string} secret
 */
export const githubEvents = (count, secret) =>
	eventsWith(count, (body) => ({
		'x-github-event': 'push',
		'x-hub-signature-256': `sha256=${hmac(secret, body)}`,
	}));

/**
 * Posts events over kept connections.
 *
 * @param {number} atOnce most events under way; further ones wait
 */
export function createSender(atOnce) {
	const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });

	/** @param {string} url @param {SignedEvent} event @returns {Promise<number>} status */
	const post = (url, { headers, body }) =>
		new Promise((resolve, reject) => {
			const request = http.request(url, { method: 'POST', headers, agent }, (response) => {
				response.resume().once('end', () => resolve(response.statusCode ?? 0));
			});
			request.once('error', reject).end(body);
		});
	return { post, close: () => agent.destroy() };
}

/**
 * Posts events and waits for their answers.
 *
 * @param {string} url
 * @param {readonly SignedEvent[]} list
 * @param {number} atOnce
 * @param {number} status that each of them must be answered with
 */
export async function postAll(url, list, atOnce, status) {
	const sender = createSender(atOnce);
	const statuses = await Promise.all(list.map((event) => sender.post(url, event)));
	sender.close();
	expectAll(statuses, status);
}

/** @param {number[]} statuses @param {number} wanted */
export function expectAll(statuses, wanted) {
	const other = statuses.find((status) => status !== wanted);
	if (other !== undefined) throw new Error(`An event was answered ${other}, not ${wanted}`);
}
