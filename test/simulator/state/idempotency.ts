import type { SendAnswer } from '../send/answer';

/** A send that an idempotency key stands for. */
export interface KeptSend {
	/** Chat and body: the same key with another one is a conflict. */
	fingerprint: string;
	answer: SendAnswer;
}

/** Accepted sends by API key and idempotency key. */
export class IdempotencyKeys {
	private readonly sends = new Map<string, KeptSend>();

	clear(): void {
		this.sends.clear();
	}

	get(apiKey: string, idempotencyKey: string): KeptSend | undefined {
		return this.sends.get(`${apiKey}\n${idempotencyKey}`);
	}

	set(apiKey: string, idempotencyKey: string, send: KeptSend): void {
		this.sends.set(`${apiKey}\n${idempotencyKey}`, send);
	}
}
