/** A set of texts that forgets the oldest beyond a number. */
export class Known {
	private readonly texts = new Set<string>();

	constructor(private readonly most: number) {}

	has(text: string): boolean {
		return this.texts.has(text);
	}

	forget(text: string): void {
		this.texts.delete(text);
	}

	add(text: string): void {
		this.texts.delete(text);
		this.texts.add(text);
		for (const oldest of this.texts) {
			if (this.texts.size <= this.most) return;
			this.texts.delete(oldest);
		}
	}
}
