/** A list that stays sorted, so that a page of it costs no sorting. */
export class SortedList<Item> {
	private items: Item[] = [];

	/** What `compare` looks at must not change as long as an item is in the list. */
	constructor(private readonly compare: (a: Item, b: Item) => number) {}

	get size(): number {
		return this.items.length;
	}

	clear(): void {
		this.items = [];
	}

	add(item: Item): void {
		this.items.splice(this.placeAfter(item), 0, item);
	}

	remove(item: Item): void {
		const at = this.placeAfter(item) - 1;
		if (this.items[at] === item) this.items.splice(at, 1);
	}

	all(isReversed = false): Item[] {
		return isReversed ? [...this.items].reverse() : [...this.items];
	}

	/** A part of the list, of its reverse if `isReversed`. */
	page(offset: number, limit: number, isReversed = false): Item[] {
		if (!isReversed) return this.items.slice(offset, offset + limit);
		const end = Math.max(0, this.items.length - offset);
		return this.items.slice(Math.max(0, end - limit), end).reverse();
	}

	/** Where the first item stands that comes after the given one. */
	private placeAfter(item: Item): number {
		let low = 0;
		let high = this.items.length;
		const last = this.items[high - 1];
		if (last === undefined || this.compare(last, item) <= 0) return high;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = this.items[middle];
			if (other !== undefined && this.compare(other, item) <= 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
