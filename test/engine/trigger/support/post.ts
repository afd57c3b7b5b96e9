import { signatureHeader } from '../../../simulator';
import type { LittleN8n } from './littleN8n';

/** A delivery made by hand; what is left out is as Blooio does it. */
export interface Post {
	secret: string;
	body: string;
	headers?: Record<string, string>;
	/** Epoch seconds. */
	signedAt?: number;
	isTest?: boolean;
}

/** Posts a signed delivery to a workflow and waits for the execution that it starts. */
export async function post(
	n8n: LittleN8n,
	given: Post,
): Promise<{ status: number; body: unknown }> {
	const { secret, body, headers, signedAt = Math.floor(Date.now() / 1000), isTest } = given;
	const signature = signatureHeader({ secret, signedAt, body });
	const response = await fetch(n8n.url(isTest), {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-Blooio-Signature': signature, ...headers },
		body,
	});
	const answer: unknown = await response.json();
	await n8n.idle();
	return { status: response.status, body: answer };
}
