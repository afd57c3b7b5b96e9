import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { validate } from '../../request/validate';
import { emitSchema, webhookControls } from '../../webhooks/controls';
import { webhookSettingsSchema } from '../../webhooks/settings';
import type { World } from '../../world';

const replaySchema = z.object({ webhookId: z.string(), eventId: z.string() }).strict();

/** What tests do to webhooks, from outside. */
export const controlWebhooks =
	(world: World): FastifyPluginAsync =>
	async (app) => {
		const { state, background } = world;
		const { emit, replay, configureWebhooks } = webhookControls(world);

		app.post('/emit', async ({ body }) => {
			const { event, ...options } = validate(emitSchema, body);
			return { deliveries: await emit(event, options) };
		});

		app.post('/replay', async ({ body }) => {
			const { webhookId, eventId } = validate(replaySchema, body);
			return { deliveries: [await replay(webhookId, eventId)] };
		});

		app.put('/webhooks', async ({ body }) =>
			configureWebhooks(validate(webhookSettingsSchema.partial(), body)),
		);

		app.get('/deliveries', async () => ({ deliveries: state.deliveries.all }));

		app.post('/idle', async () => {
			await background.idle();
			return { success: true };
		});
	};
