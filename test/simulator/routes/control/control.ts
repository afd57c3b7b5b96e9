import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { failureRuleSchema } from '../../failures/rule';
import { validate } from '../../request/validate';
import { stateView } from '../../views/state';
import type { World } from '../../world';
import { limitsSchema, setLimits } from './controlLimits';
import { controlPeople } from './controlPeople';
import { controlWebhooks } from './controlWebhooks';
import { controlWorldRoutes } from './controlWorld';

const delaySchema = z.object({ ms: z.number().min(0) }).strict();

/** What tests and people do to the simulator from outside; no part of the API. */
export const controlRoutes =
	(world: World, reset: () => void): FastifyPluginAsync =>
	async (app) => {
		const { state, log, failures, delay } = world;

		app.post('/fail', async (request) => {
			failures.add(validate(failureRuleSchema, request.body));
			return { success: true };
		});

		app.post('/delay', async (request) => {
			delay.set(validate(delaySchema, request.body).ms);
			return { success: true };
		});

		app.post('/reset', async () => {
			reset();
			return { success: true };
		});

		app.put('/limits', async (request) => {
			setLimits(state, validate(limitsSchema, request.body));
			return stateView(state).limits;
		});

		app.get('/log', async () => ({ requests: log.entries, maxInFlight: log.maxInFlight }));

		app.get('/state', async () => stateView(state));

		await app.register(controlPeople(world));
		await app.register(controlWebhooks(world));
		await app.register(controlWorldRoutes(state));
	};
