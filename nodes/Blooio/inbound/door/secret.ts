import { createHmac } from 'node:crypto';

const derive = (apiKey: string, purpose: string) =>
	createHmac('sha256', apiKey).update(`n8n-nodes-blooio ${purpose}`).digest('hex');

/**
 * The secret with which a trigger signs what it hands on to sleeping executions, and a wait what it
 * asks a trigger. Both have the API key, and nobody else has.
 */
export const doorSecret = (apiKey: string): string => derive(apiKey, 'door');

const MARK_LENGTH = 16;

/**
 * What tells the triggers that a wait can rely on: of this n8n, and with the same API key, for with
 * another one it could not open what the wait seals.
 *
 * @param instanceId of n8n, the same for all its processes
 */
export const doorMark = (apiKey: string, instanceId: string): string =>
	derive(apiKey, `mark ${instanceId}`).slice(0, MARK_LENGTH);
