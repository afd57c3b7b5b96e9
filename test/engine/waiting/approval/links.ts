import type { INodeParameters } from 'n8n-workflow';

import { startWaitingWorld } from '../support/world';

export const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

/** Asks for an approval by links. */
export const ask = async (values: INodeParameters = {}, more = {}, given: INodeParameters = {}) =>
	await world.ask(
		{
			responseType: 'approval',
			message: 'Ship it?',
			approvalOptions: { values: { approvalType: 'double', ...values } },
			...given,
		},
		more,
	);

/** The links in a text. */
export const linksIn = (text = '') => text.match(/https?:\/\/\S+/g) ?? [];
/** The links of the last message, the one that approves first. */
export const links = () => linksIn(world.texts().at(-1));

/** Presses the button of a link's page; resolves when what that starts is over. */
export async function press(url = '') {
	const response = await fetch(url, { method: 'POST' });
	const text = await response.text();
	await world.settled();
	return { status: response.status, text, headers: response.headers };
}
