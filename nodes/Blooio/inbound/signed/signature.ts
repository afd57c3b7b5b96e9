import { createHmac, timingSafeEqual } from 'node:crypto';

/** Why a delivery is not accepted; later ones came nearer to a valid signature. */
export const SIGNATURE_PROBLEMS = ['missing', 'malformed', 'stale', 'no_secret', 'wrong'] as const;
export type SignatureProblem = (typeof SIGNATURE_PROBLEMS)[number];

/** What the verifier says. */
export type SignatureCheck = { accepted: true } | { accepted: false; reason: SignatureProblem };

/** A delivery as it came in. */
export interface SignedDelivery {
	/** Headers, names in any case, values a text or a list of texts. */
	headers: Readonly<Record<string, unknown>>;
	/** The body's bytes, before any parsing. */
	body: Uint8Array;
	/** Secrets of which one must have signed; empty ones count for nothing. */
	secrets: readonly string[];
	/** Epoch ms. */
	now: number;
	/** Largest distance of the signature's time from now, in seconds, to either side. */
	toleranceS: number;
}

/** Both names under which the signature comes (Webhook events, "Signature header"). */
const HEADERS = new Set(['x-blooio-signature', 'blooio-signature']);
const SECONDS = /^[0-9]{1,15}$/;
const SHA256_HEX = /^[0-9a-f]{64}$/i;

/** A signature header taken apart: the time as it was signed, and the candidates. */
interface Signature {
	t: string;
	v1: readonly Buffer[];
}

/** Reads `t=<unix seconds>,v1=<hex>[,v1=<hex>…]`; parts of other schemes are skipped. */
function parse(header: string): Signature | undefined {
	const times = new Set<string>();
	const v1: Buffer[] = [];
	for (const part of header.split(',')) {
		const equals = part.indexOf('=');
		const name = part.slice(0, Math.max(equals, 0)).trim();
		const value = part.slice(equals + 1).trim();
		if (name === 't') times.add(value);
		if (name === 'v1' && SHA256_HEX.test(value)) v1.push(Buffer.from(value, 'hex'));
	}
	const [t, ...further] = times;
	if (t === undefined || further.length > 0 || !SECONDS.test(t) || v1.length === 0)
		return undefined;
	return { t, v1 };
}

function headersOf(delivery: SignedDelivery): string[] {
	return Object.entries(delivery.headers)
		.filter(([name]) => HEADERS.has(name.toLowerCase()))
		.flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
		.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** `hex(HMAC-SHA256(secret, t + "." + raw body bytes))`, as bytes. */
function sign(secret: string, t: string, body: Uint8Array): Buffer {
	return createHmac('sha256', secret).update(`${t}.`).update(body).digest();
}

/**
 * The value of a signature header, as Blooio makes it.
 *
 * @param signedAt epoch seconds
 */
export const signatureHeader = (secret: string, signedAt: number, body: Uint8Array): string =>
	`t=${signedAt},v1=${sign(secret, String(signedAt), body).toString('hex')}`;

function checkSignature(header: string, secrets: readonly string[], delivery: SignedDelivery) {
	const signature = parse(header);
	if (!signature) return 'malformed';
	// First, for it costs nothing, however large the body is.
	const distanceS = Math.abs(delivery.now / 1000 - Number(signature.t));
	if (!(distanceS <= delivery.toleranceS)) return 'stale';
	if (secrets.length === 0) return 'no_secret';
	const expected = secrets.map((secret) => sign(secret, signature.t, delivery.body));
	const matches = expected.some((wanted) => signature.v1.some((v1) => timingSafeEqual(wanted, v1)));
	return matches ? undefined : 'wrong';
}

/**
 * Whether a delivery was signed with one of the secrets, just now (Webhook events, "Verifying").
 * Pure, never throws, and refuses whatever it does not understand.
 */
export function verify(delivery: SignedDelivery): SignatureCheck {
	const secrets = delivery.secrets.filter((secret) => secret !== '');
	let nearest: SignatureProblem = 'missing';
	for (const header of headersOf(delivery)) {
		const reason = checkSignature(header, secrets, delivery);
		if (reason === undefined) return { accepted: true };
		if (SIGNATURE_PROBLEMS.indexOf(reason) > SIGNATURE_PROBLEMS.indexOf(nearest)) nearest = reason;
	}
	return { accepted: false, reason: nearest };
}

/**
 * What is wrong with a delivery by its headers alone, before a secret is looked up or the body read;
 * `undefined` where only these can tell.
 */
export function problemByHeaders(
	given: Omit<SignedDelivery, 'body' | 'secrets'>,
): Exclude<SignatureProblem, 'no_secret' | 'wrong'> | undefined {
	const verdict = verify({ ...given, body: new Uint8Array(), secrets: [] });
	if (verdict.accepted || verdict.reason === 'no_secret' || verdict.reason === 'wrong') return;
	return verdict.reason;
}
