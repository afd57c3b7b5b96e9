import { namesIn, readRepository } from '../support/repository.cjs';

const README = readRepository('README.md');

it('the README leads to every page of the documentation in one step', () => {
	const pages = namesIn('docs').filter((name) => name.endsWith('.md'));
	const missing = pages.filter((page) => !README.includes(`(docs/${page})`));
	expect(missing).toEqual([]);
});

it('the README has at most 180 lines', () => {
	expect(README.split('\n').length).toBeLessThanOrEqual(181);
});
