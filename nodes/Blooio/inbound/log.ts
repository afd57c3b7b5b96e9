import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { Seldom } from './seldom';

type Context = IExecuteFunctions | IHookFunctions | IWebhookFunctions;
type Level = 'warn' | 'error';

/** Writes one line into n8n's log, with what tells the node; never anything of a message. */
const writer = (name: string) => (context: Context, level: Level, text: string) => {
	context.logger[level](`${name}: ${text}`, {
		node: context.getNode().name,
		workflowId: context.getWorkflow().id,
	});
};

/** Writes a line about a trigger. */
export const logTrigger = writer('Blooio Trigger');

/** Writes a line about a wait. */
export const logWait = writer('Blooio');

const refused = new Seldom();

/** At most once a minute for each `who`: anyone can call the URL. */
function complain(
	log: typeof logTrigger,
	context: IWebhookFunctions,
	who: string,
	text: string,
	now: number,
): void {
	const line = refused.line(`${who} ${context.getNode().id}`, text, now);
	if (line !== undefined) log(context, 'warn', line);
}

/**
 * Says what a trigger has refused.
 *
 * @param now epoch ms
 */
export const complainOfTrigger = (context: IWebhookFunctions, text: string, now: number) =>
	complain(logTrigger, context, `workflow ${context.getWorkflow().id}`, text, now);

/**
 * Says what a sleeping execution has refused.
 *
 * @param now epoch ms
 */
export const complainOfWait = (context: IWebhookFunctions, text: string, now: number) =>
	complain(logWait, context, `execution ${context.getExecutionId()}`, text, now);
