import { createHmac } from 'node:crypto';

import type { SignedDelivery } from '../../../../nodes/Blooio/inbound/signed/signature';

export const SECRET = 'whsec_test';
/** Epoch seconds. */
export const T = 1_700_000_000;
export const BODY = Buffer.from(
	'{"event":"message.received","message_id":"msg_1","text":"hé"}',
	'utf8',
);
/** The documented signature of `BODY` at `T` with `SECRET`. */
export const V1 = '671bfb25aaa713b77952bbd21ff5a095b913090dae84605ee745bb8bcb715c64';

/** A `v1` value, made without the code under test. */
export const hmac = (secret: string, t: number | string, body: Uint8Array) =>
	createHmac('sha256', secret).update(`${t}.`).update(body).digest('hex');

/** The documented delivery, with `changes` over it. */
export const delivery = (changes: Partial<SignedDelivery> = {}): SignedDelivery => ({
	headers: { 'x-blooio-signature': `t=${T},v1=${V1}` },
	body: BODY,
	secrets: [SECRET],
	now: T * 1000,
	toleranceS: 300,
	...changes,
});

/** The documented delivery with another signature header. */
export const headed = (header: unknown, changes: Partial<SignedDelivery> = {}) =>
	delivery({ headers: { 'x-blooio-signature': header }, ...changes });
