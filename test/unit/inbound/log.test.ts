import type { IWebhookFunctions } from 'n8n-workflow';

import { logLine } from '../../../nodes/Blooio/inbound/log';

it.each([
	['n8n-nodes-blooio.blooio', 'Blooio'],
	['n8n-nodes-blooio.blooioTool', 'Blooio'],
	['n8n-nodes-blooio.blooioTrigger', 'Blooio Trigger'],
	['n8n-nodes-blooio.blooioChannels', 'Blooio Channels'],
	['n8n-nodes-blooio.blooioChannelsTrigger', 'Blooio Channels Trigger'],
])('a line of %s begins with its name', (type, name) => {
	const lines: string[] = [];
	const context = {
		getNode: () => ({ type, name: 'Ask Alice' }),
		getWorkflow: () => ({ id: 'w1' }),
		logger: { warn: (line: string) => lines.push(line) },
	} as unknown as IWebhookFunctions;
	logLine(context, 'warn', 'something is left over');
	expect(lines).toEqual([`${name}: something is left over`]);
});
