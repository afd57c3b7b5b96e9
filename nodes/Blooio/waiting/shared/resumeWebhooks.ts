import type { IWebhookDescription } from 'n8n-workflow';

/** n8n's signed URLs name the node as their path. */
const resume = {
	name: 'default',
	path: '={{ $nodeId }}',
	responseMode: 'onReceived',
	// Empty, or n8n answers with the name of its default instead of what webhook() returns.
	responseData: '',
	restartWebhook: true,
	isFullPath: true,
} as const;

/**
 * How an execution that sleeps at the node is woken. Nothing is registered with them when a workflow
 * is published: they exist while an execution waits.
 */
export const resumeWebhooks: IWebhookDescription[] = [
	{ ...resume, httpMethod: 'GET' },
	{ ...resume, httpMethod: 'POST' },
];
