/** A send that an idempotency key stands for. */
export interface KeptSend<Answer> {
	/** Chat and body: the same key with another one is a conflict. */
	fingerprint: string;
	answer: Answer;
}

/** Accepted sends by API key and idempotency key. */
export class IdempotencyKeys<Answer> {
	private readonly sends = new Map<string, KeptSend<Answer>>();

	clear(): void {
		this.sends.clear();
	}

	get(apiKey: string, idempotencyKey: string): KeptSend<Answer> | undefined {
		return this.sends.get(`${apiKey}\n${idempotencyKey}`);
	}

	set(apiKey: string, idempotencyKey: string, send: KeptSend<Answer>): void {
		this.sends.set(`${apiKey}\n${idempotencyKey}`, send);
	}
}
