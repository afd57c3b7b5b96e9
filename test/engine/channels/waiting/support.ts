import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../../simulator';
import { to } from '../../support/world';
import type { Execution, Given } from '../../waiting/support/execution';
import { question, startWaitingWorld, type WaitingWorld } from '../../waiting/support/world';
import { api } from '../support/channels';

const settings = { type: 'n8n-nodes-blooio.blooioChannels' };

/** A waiting world whose questions Blooio Channels asks, and what people do in it. */
export interface ChannelsTalk {
	readonly world: WaitingWorld;
	/** Runs Send and Wait to Alice until it sleeps, with `parameters` over the usual ones. */
	ask(parameters?: INodeParameters, more?: Partial<Given>): Promise<Execution>;
	/** Runs Blooio Channels. */
	run(parameters: INodeParameters, more?: Partial<Given>): Promise<Execution>;
	/** Somebody writes, and everything that follows from it has happened. */
	write(
		text: string,
		more?: { from?: string; to?: string; groupId?: string; replyTo?: string },
	): Promise<void>;
	/** What is wrong with the requests so far, by the document of the API. */
	mistakes(): string[];
	/** Texts that were sent. */
	texts(): unknown[];
}

/** One simulator and one n8n for the whole test file. */
export function startChannelsTalk(): ChannelsTalk {
	const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });
	const run: ChannelsTalk['run'] = async (parameters, more = {}) =>
		await world.n8n.run({ parameters, ...more, settings: { ...settings, ...more.settings } });
	return {
		world,
		run,
		ask: async (parameters, more) =>
			await run({ ...question(), to: to(PEOPLE.alice), ...parameters }, more),
		async write(text, more = {}) {
			world.simulator.receive({ from: PEOPLE.alice, text, ...more });
			await world.settled();
		},
		mistakes: () => world.simulator.requests.flatMap((request) => api.checkRequest(request)),
		texts: () =>
			world.simulator.requests
				.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
				.map(({ body }) => Object(body).text),
	};
}
