import { PEOPLE } from '../../../simulator';
import { startDoorWorld } from '../support/doorWorld';

export const world = startDoorWorld();

export const ONE = { separateOutputs: false };

/** Asks one person, by one output. */
export const ask = async (parameters = {}) => await world.ask({ ...ONE, ...parameters });

/** Alice, or whom `from` names, writes; resolves when what that starts is over. */
export async function write(text: string, more: { from?: string; replyTo?: string } = {}) {
	world.simulator.receive({ from: PEOPLE.alice, text, ...more });
	await world.settled();
}

/** The looks at messages of a chat that were asked of the API. */
export const looks = () =>
	world.simulator.requests.filter(
		({ method, path }) => method === 'GET' && path.endsWith('/messages'),
	);
