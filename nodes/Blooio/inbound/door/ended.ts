/**
 * What a wait says whose execution went on with its answer, and was broken off: n8n takes calls for it
 * still.
 */
export const GONE_ON = 'The wait is over';

/** n8n's own words about an execution that is over (waiting-webhooks of n8n 1 and 2). */
const ENDED = /execution "[^"]*"? ?(does not exist|has finished)/;

/** Whether n8n's answer says that it starts: then it is 200 all the same (abstract-server of n8n 2). */
export const saysStarting = (answer: unknown): boolean =>
	typeof answer === 'string' && /n8n is starting up/i.test(answer);

/**
 * Whether n8n's answer to a call of a resume URL says that the execution is over. What it does not say
 * clearly is no end.
 */
export function saysEnded(status: number, text: string): boolean {
	if (status === 404 && text.includes(GONE_ON)) return true;
	if (status === 404 || status === 409) return ENDED.test(text.replaceAll('\\"', '"'));
	// A finished send-and-wait shows a page instead; the node itself answers with JSON.
	return status === 200 && /no action required/i.test(text);
}
