import { createHmac } from 'node:crypto';
import http from 'node:http';

/** @typedef {{ headers: Record<string, string>, body: string }} SignedEvent */

/**
 * Events as Blooio delivers them, signed just now.
 *
 * @param {number} count
 * @param {string} secret
 * @returns {SignedEvent[]}
 */
export function signedEvents(count, secret) {
	const second = Math.floor(Date.now() / 1000);
	return Array.from({ length: count }, (_, index) => {
		const body = JSON.stringify({
			event: 'message.received',
			message_id: `msg_${index}`,
			external_id: '+14155550100',
			sender: '+14155550100',
			internal_id: '+14155550199',
			protocol: 'imessage',
			text: `Message ${index}`,
			is_group: false,
			received_at: second * 1000,
		});
		const v1 = createHmac('sha256', secret).update(`${second}.${body}`).digest('hex');
		const headers = {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body)),
			'x-blooio-signature': `t=${second},v1=${v1}`,
		};
		return { headers, body };
	});
}

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
