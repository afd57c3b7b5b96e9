import type { INodeParameters } from 'n8n-workflow';

import { channelsDocument } from '../../../channels/document';
import type { SimulatorOptions } from '../../../simulator';
import { ApiDocument } from '../../support/openApi';
import type { NodeRunResult } from '../../support/runWorkflow';
import { startWorld, to, type World, type WorldRun } from '../../support/world';

/** The simulator's v4 API, and the node Blooio Channels on it. */
export interface Channels {
	readonly world: World;
	/** Runs Blooio Channels. */
	run(parameters: INodeParameters, more?: WorldRun): Promise<NodeRunResult>;
	/** Runs Message: Send to somebody. */
	send(person: string, parameters?: INodeParameters, more?: WorldRun): Promise<NodeRunResult>;
	/** What is wrong with the requests since the last reset, by the document of the API. */
	mistakes(): string[];
}

/** What the API takes. */
export const api = new ApiDocument(channelsDocument(), { base: '/v4' });

/** A simulator for the whole file, back at its seed before each test. */
export function startChannels(options: SimulatorOptions = {}): Channels {
	const world = startWorld(options);
	const run: Channels['run'] = async (parameters, more = {}) =>
		await world.run(parameters, {
			...more,
			settings: { type: 'n8n-nodes-blooio.blooioChannels', ...more.settings },
		});
	return {
		world,
		run,
		send: async (person, parameters = {}, more = {}) =>
			await run(
				{ resource: 'message', operation: 'send', to: to(person), text: 'Hello', ...parameters },
				more,
			),
		mistakes: () => world.simulator.requests.flatMap((request) => api.checkRequest(request)),
	};
}

/** Send From a certain channel. */
export const by = (channel: string): INodeParameters => ({
	sendFrom: 'channel',
	channel: to(channel, 'list'),
});
