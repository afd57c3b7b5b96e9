import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const FOLDER = 'docs/pictures';
const MOST_BYTES = 150 * 1024;

const PICTURES = readdirSync(path.join(ROOT, FOLDER));

describe('the pictures', () => {
	it.each(PICTURES)('%s loads quickly', (name) => {
		expect(statSync(path.join(ROOT, FOLDER, name)).size).toBeLessThanOrEqual(MOST_BYTES);
	});

	it('are there for light and dark pages', () => {
		const namesFor = (scheme: string) =>
			PICTURES.filter((name) => name.endsWith(`-${scheme}.png`))
				.map((name) => name.replace(`-${scheme}.png`, ''))
				.sort();
		expect(namesFor('light')).not.toEqual([]);
		expect(namesFor('light')).toEqual(namesFor('dark'));
		expect(PICTURES).toHaveLength(2 * namesFor('light').length);
	});

	it('that README.md shows are there', () => {
		const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
		const shown = [...readme.matchAll(/docs\/pictures\/[^\s"')]+/g)].map(([file]) => file);
		expect(shown.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
	});
});
