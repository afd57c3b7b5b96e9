import { Presses, SETTLE_MS } from '../../../../nodes/Blooio/waiting/pages/presses';

const yes = { approved: true, label: 'Yes' };
const no = { approved: false, label: 'No' };

it('within a moment the first press counts, of each question', () => {
	const presses = new Presses();
	expect(presses.press('a', yes, 1_000)).toBe(yes);
	expect(presses.press('a', no, 1_000 + SETTLE_MS - 1)).toBe(yes);
	expect(presses.press('b', no, 1_000)).toBe(no);
});

it('remembers nothing longer: whether a question is open is known elsewhere', () => {
	const presses = new Presses();
	presses.press('a', yes, 1_000);
	expect(presses.press('a', no, 1_000 + SETTLE_MS)).toBe(no);
});

it('remembers no more than a bound, should many be pressed at once', () => {
	const presses = new Presses();
	for (let count = 0; count <= 20_000; count++) presses.press(`q${count}`, yes, 1_000);
	expect(presses.press('q0', no, 1_000)).toBe(no);
	expect(presses.press('q20000', no, 1_000)).toBe(yes);
});
