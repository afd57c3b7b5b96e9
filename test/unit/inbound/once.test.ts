import { Once, type Answering } from '../../../nodes/Blooio/inbound/once';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

const underWay = (): Answering => ({ writableEnded: false, statusCode: 200 });
const answered = (statusCode: number): Answering => ({ writableEnded: true, statusCode });

/** A memory in which `event` has begun. */
function begun(answering: Answering, once = new Once()) {
	expect(once.begin('event', answering, NOW)).toBe('new');
	return once;
}

describe('an event that comes again', () => {
	it('is under way until the first is answered', () => {
		const first = underWay();
		const once = begun(first);
		expect(once.begin('event', underWay(), NOW + 1)).toBe('under way');
		first.writableEnded = true;
		expect(once.begin('event', underWay(), NOW + 2)).toBe('taken');
	});

	it.each([200, 202, 204])('was taken where the first was answered with %d', (status) => {
		expect(begun(answered(status)).begin('event', underWay(), NOW)).toBe('taken');
	});

	it.each([302, 401, 428, 500, 503])('is taken where the first failed with %d', (status) => {
		const once = begun(answered(status));
		expect(once.begin('event', answered(200), NOW)).toBe('new');
		expect(once.begin('event', underWay(), NOW)).toBe('taken');
	});

	it('is taken after a quarter of an hour, whatever became of the first', () => {
		for (const first of [underWay(), answered(200)]) {
			const once = begun(first);
			expect(once.begin('event', underWay(), NOW + 15 * MINUTE - 1)).not.toBe('new');
			expect(once.begin('event', underWay(), NOW + 15 * MINUTE)).toBe('new');
		}
	});
});

it('tells events apart', () => {
	expect(begun(underWay()).begin('another', underWay(), NOW)).toBe('new');
});

it('remembers no more than it may, the latest of them', () => {
	const once = new Once(3);
	for (const key of ['a', 'b', 'c', 'd']) once.begin(key, answered(200), NOW);
	expect(once.size).toBe(3);
	expect(once.begin('d', underWay(), NOW)).toBe('taken');
	expect(once.begin('a', underWay(), NOW)).toBe('new');
});

it('lets go of answers as soon as they are complete', () => {
	const once = new Once();
	const first = answered(200);
	once.begin('event', first, NOW);
	once.begin('another', underWay(), NOW);
	first.statusCode = 500;
	expect(once.begin('event', underWay(), NOW)).toBe('taken');
});
