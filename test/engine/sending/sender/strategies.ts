import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { KEYS, PEOPLE } from '../../../simulator';
import { jsonOf, more, startWorld, to, together } from '../../support/world';

export const world = startWorld();

export const { alice, bob, carol, dave, erin, heidi, ivan, stranger } = PEOPLE;

/** Options with this strategy, for one chat or, `perItem`, for the chat of each item. */
export const by = (sender: string, others: INodeParameters = {}): INodeParameters =>
	together(more({ sender }), others);
export const perItem = (sender: string, others: INodeParameters = {}): INodeParameters => ({
	...by(sender, others),
	chatId: to('={{ $json.to }}'),
});
export const itemsTo = (...chats: string[]) => chats.map((chat) => ({ to: chat }));

/** What the sends asked for as the sender, in the order of their arrival. */
export const askedFor = () => world.posts.map(({ body }) => (body as IDataObject).from_number);
/** The paths of all reads, in the order of their arrival. */
export const reads = () =>
	world.simulator.requests
		.filter(({ method }) => method === 'GET')
		.map(({ path }) => decodeURIComponent(path).replace('/v2/api', ''));

/** Sends, and says which sender the output names. */
export async function senderOf(parameters: INodeParameters, key: string = KEYS.blooio) {
	const { error, outputs } = await world.send(parameters, { key });
	expect(error).toBeUndefined();
	return jsonOf(outputs[0])[0]?.sender;
}
