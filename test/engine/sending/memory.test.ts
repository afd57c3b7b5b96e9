import { heapWith } from '../support/probes/process.cjs';

const FEW = 5000;
const MANY = 20_000;
/** A message of a hundred letters with its request, its answer and its output item. */
const MOST_PER_ITEM = 4096;

it('memory grows with the items alone, by little for each, and is given back', async () => {
	const [few, many] = [await heapWith(FEW), await heapWith(MANY)];
	expect([few.made, many.made]).toEqual([
		[4000, 1000],
		[16_000, 4000],
	]);
	expect(few.during / FEW).toBeLessThan(MOST_PER_ITEM);
	expect(many.during / MANY).toBeLessThan((few.during / FEW) * 1.3);
	// Twenty bytes are less than anything takes that is kept for an item.
	expect(many.after - few.after).toBeLessThan((MANY - FEW) * 20);
});
