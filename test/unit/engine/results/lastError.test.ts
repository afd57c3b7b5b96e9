import fc from 'fast-check';

import { withLastError } from '../../../../nodes/Blooio/engine/results/lastError';

describe('an item of a success', () => {
	it('holds as last_error what was called error, in its place', () => {
		const item = withLastError({ status: 'failed', error: 'Unreachable', protocol: 'sms' });
		expect(Object.entries(item)).toEqual([
			['status', 'failed'],
			['last_error', 'Unreachable'],
			['protocol', 'sms'],
		]);
	});

	it('holds last_error, too, where there was none, so that the field is always there', () => {
		expect(withLastError({ error: null })).toEqual({ last_error: null });
	});

	it('holds the newer one of two', () => {
		expect(withLastError({ last_error: 'old', error: 'new' })).toEqual({ last_error: 'new' });
		expect(withLastError({ error: 'new', last_error: 'old' })).toEqual({ last_error: 'new' });
	});

	it('never has a field error, and keeps every other value', () => {
		const json = fc.dictionary(
			fc.oneof(fc.constantFrom('error', 'last_error', '__proto__', 'status'), fc.string()),
			fc.string(),
		);
		fc.assert(
			fc.property(json, (given) => {
				const item = withLastError(given);
				expect(Object.keys(item)).not.toContain('error');
				for (const [name, value] of Object.entries(given)) {
					if (!/^(last_)?error$/.test(name))
						expect(Object.entries(item)).toContainEqual([name, value]);
				}
			}),
		);
	});
});
