import fc from 'fast-check';
import { SortedList } from '../../simulator/state/sortedList';

interface Item {
	key: number;
	serial: number;
}

describe('a sorted list', () => {
	const order = (a: Item, b: Item) => a.key - b.key || a.serial - b.serial;
	const filled = (keys: number[]) => {
		const items = keys.map((key, serial) => ({ key, serial }));
		const list = new SortedList(order);
		for (const item of items) list.add(item);
		return { items, list };
	};

	it('has what was added, less what was removed, in order', () => {
		const keys = fc.array(fc.integer({ min: 0, max: 5 }));
		fc.assert(
			fc.property(keys, fc.infiniteStream(fc.boolean()), (given, coins) => {
				const { items, list } = filled(given);
				const kept = items.filter((item) => {
					const { value: isKept } = coins.next();
					if (!isKept) list.remove(item);
					return isKept;
				});
				expect(list.all()).toEqual(kept.sort(order));
				expect(list.size).toBe(kept.length);
			}),
		);
	});

	it('ignores the removal of what it does not have', () => {
		const { list } = filled([1, 2]);
		list.remove({ key: 1, serial: 0 });
		list.remove({ key: 0, serial: 9 });
		expect(list.size).toBe(2);
	});

	it('gives any part, also of its reverse', () => {
		const part = fc.integer({ min: 0, max: 12 });
		fc.assert(
			fc.property(part, part, fc.boolean(), (offset, limit, isReversed) => {
				const { list } = filled([3, 1, 2, 1, 5, 0, 4, 4]);
				const wanted = list.all(isReversed).slice(offset, offset + limit);
				expect(list.page(offset, limit, isReversed)).toEqual(wanted);
			}),
		);
	});
});
