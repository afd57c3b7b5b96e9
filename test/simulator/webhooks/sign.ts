import { createHmac } from 'node:crypto';

/** What a signature header is made of. */
export interface Signing {
	secret: string;
	/** Epoch seconds. */
	signedAt: number;
	/** As it goes over the wire. */
	body: string;
	/** How many `v1` values the header has; all but one belong to other secrets. Default 1. */
	signatures?: number;
}

/** `hex(HMAC-SHA256(secret, t + "." + raw body bytes))`. */
export const signatureOf = ({ secret, signedAt, body }: Signing): string =>
	createHmac('sha256', secret).update(`${signedAt}.${body}`).digest('hex');

/** Value of the signature header; of several signatures the right one is in the middle. */
export function signatureHeader(signing: Signing): string {
	const { secret, signedAt, signatures = 1 } = signing;
	const values = Array.from({ length: signatures }, (_, index) => {
		const isRight = index === Math.floor(signatures / 2);
		return `v1=${signatureOf(isRight ? signing : { ...signing, secret: `${secret}-${index}` })}`;
	});
	return [`t=${signedAt}`, ...values].join(',');
}
