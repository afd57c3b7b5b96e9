import type { FastifyPluginAsync } from 'fastify';
import { keyOf } from '../../exchange/exchange';
import { numberView } from '../../views/number';

/** The numbers of an API key (listNumbers). */
export const numberRoutes = (): FastifyPluginAsync => async (app) => {
	app.get('/me/numbers', async (request) => ({
		numbers: keyOf(request).numbers.map(numberView),
	}));
};
