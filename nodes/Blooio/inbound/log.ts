import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { Seldom } from './seldom';

type Context = IExecuteFunctions | IHookFunctions | IWebhookFunctions;
type Level = 'warn' | 'error';

/** The name of the node, e.g. Blooio Trigger, by its type. */
function nameOf(context: Context): string {
	const type = context.getNode().type;
	const words = [
		'Blooio',
		...(/Channels/.test(type) ? ['Channels'] : []),
		...(/Trigger$/.test(type) ? ['Trigger'] : []),
	];
	return words.join(' ');
}

/** Writes one line into n8n's log, with what tells the node; never anything of a message. */
export function logLine(context: Context, level: Level, text: string): void {
	context.logger[level](`${nameOf(context)}: ${text}`, {
		node: context.getNode().name,
		workflowId: context.getWorkflow().id,
	});
}

const refused = new Seldom();

/** At most once a minute for each `who`: anyone can call the URL. */
function complain(context: IWebhookFunctions, who: string, text: string, now: number): void {
	const line = refused.line(`${who} ${context.getNode().id}`, text, now);
	if (line !== undefined) logLine(context, 'warn', line);
}

/**
 * Says what a trigger has refused.
 *
 * @param now epoch ms
 */
export const complainOfTrigger = (context: IWebhookFunctions, text: string, now: number) =>
	complain(context, `workflow ${context.getWorkflow().id}`, text, now);

/**
 * Says what a sleeping execution has refused.
 *
 * @param now epoch ms
 */
export const complainOfWait = (context: IWebhookFunctions, text: string, now: number) =>
	complain(context, `execution ${context.getExecutionId()}`, text, now);
