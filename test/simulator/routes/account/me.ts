import type { FastifyPluginAsync } from 'fastify';
import { keyOf } from '../../exchange/exchange';
import type { State } from '../../state';
import { accountView } from '../../views/account';

/** The account of an API key (getMe). */
export const meRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.get('/me', async (request) => accountView(state, keyOf(request)));
	};
