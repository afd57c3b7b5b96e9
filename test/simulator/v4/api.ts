import type { FastifyPluginAsync } from 'fastify';
import { asApiError } from '../errors';
import { exchanges } from '../exchange/exchanges';
import type { World } from '../world';
import { bodyOf, ChannelError, missing } from './errors';
import { accountRoutes, locationRoutes } from './routes/account';
import { channelRoutes, priorityRoutes } from './routes/channels';
import { chatRoutes } from './routes/chats';
import { contactRoutes } from './routes/contacts';
import { groupRoutes } from './routes/groups';
import { identityRoutes } from './routes/identities';
import { messageRoutes } from './routes/messages';
import { pollRoutes } from './routes/polls';
import { sendRoutes } from './routes/sends';
import { webhookRoutes } from './routes/webhooks';

const RESOURCES = [
	accountRoutes,
	locationRoutes,
	channelRoutes,
	priorityRoutes,
	contactRoutes,
	identityRoutes,
	chatRoutes,
	messageRoutes,
	pollRoutes,
	groupRoutes,
	sendRoutes,
];

/** What the export describes as planned: it answers 501 until it exists. */
const PLANNED = [
	'GET /chats/:chatId/participants',
	'POST /chats/:chatId/participants',
	'DELETE /chats/:chatId/participants/:identityId',
	'POST /attachments',
	'GET /attachments/:attachmentId',
	'GET /templates',
	'POST /templates',
	'GET /templates/:templateId',
	'DELETE /templates/:templateId',
];

/** The v4 API, over the same world as v2: the same people, lines and messages. */
export const channelsApi =
	(world: World): FastifyPluginAsync =>
	async (app) => {
		exchanges(app, world);
		app.setErrorHandler(async (error, _request, reply) => {
			const refusal = asApiError(error);
			return await reply.code(refusal.status).send(bodyOf(refusal));
		});
		app.setNotFoundHandler(() => {
			throw missing('Resource');
		});
		for (const routes of RESOURCES) await app.register(routes(world.state));
		await app.register(webhookRoutes(world));
		for (const planned of PLANNED) {
			const [method = '', url = ''] = planned.split(' ');
			const resource = url.split('/')[1];
			app.route({
				method,
				url,
				handler: () => {
					throw new ChannelError(501, 'not_implemented', 'Not implemented yet.', { resource });
				},
			});
		}
	};
