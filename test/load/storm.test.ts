import { startHost } from '../e2e/support/host';
import type { LoadSettings } from './support/settings';
import { storm, textsOf } from './support/storm';

declare const LOAD: LoadSettings;

const SENDS = 200;
const MESSAGES = 50;

describe.each([
	['n8n as it comes', {}],
	['the settings of this run', LOAD.env],
])('with %s', (settings, env: Record<string, string>) => {
	it(`${SENDS} sends with their statuses and ${MESSAGES} messages: ${MESSAGES} executions`, async () => {
		const { report } = await import('../../scripts/lib/load/report.mjs');
		const host = await startHost(env);
		try {
			const { started, ...figures } = await storm(host, SENDS, MESSAGES);
			report(`storm, ${settings}`, { sends: SENDS, executions: started.length, ...figures });
			expect(started).toEqual(textsOf(MESSAGES));
		} finally {
			await host.stop();
		}
	});
});
