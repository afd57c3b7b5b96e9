import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { badRequest, conflict } from '../../errors';
import { FOR_EVER, MOST_WEBHOOKS } from '../../state/webhooks/webhooks';
import { validate } from '../../request/validate';
import { webhookView } from '../../views/webhook';
import { refusalOfUrl } from '../../webhooks/address';
import { findWebhook } from '../../webhooks/replay';
import { WEBHOOK_TYPES, type WebhookType } from '../../webhooks/types';
import type { World } from '../../world';

const type = z.enum(WEBHOOK_TYPES);

/** Epoch ms, or -1 for never. */
const validUntil = z.number().int().min(FOR_EVER);

const createSchema = z
	.object({
		webhook_url: z.string(),
		webhook_type: type.default('message'),
		valid_until: validUntil.default(FOR_EVER),
	})
	.strict();

const updateSchema = z
	.object({
		webhook_type: type.optional(),
		valid_until: validUntil.nullish(),
		deprecate: z.boolean().optional(),
	})
	.strict();

interface WebhookPath {
	Params: { webhookId: string };
}

/** Subscriptions (listWebhooks, createWebhook, getWebhook, update, delete, rotate secret). */
export const webhookRoutes =
	(world: World): FastifyPluginAsync =>
	async (app) => {
		const ONE = '/webhooks/:webhookId';
		const { state, background } = world;
		const { dispatcher, lifecycle } = background;
		const { webhooks } = state;
		const find = ({ params }: FastifyRequest<WebhookPath>) => findWebhook(world, params.webhookId);
		const checkType = (wanted: WebhookType | undefined): void => {
			if (wanted !== 'poll' || !dispatcher.settings.refusePoll) return;
			throw badRequest('webhook_type: expected one of message, status, all');
		};

		app.get('/webhooks', async () => ({ webhooks: webhooks.ofNumbers().map(webhookView) }));

		app.post('/webhooks', async (request, reply) => {
			const body = validate(createSchema, request.body ?? {});
			const refusal = refusalOfUrl(body.webhook_url, world.allowLoopbackWebhooks);
			if (refusal) throw badRequest(`webhook_url: ${refusal}`);
			checkType(body.webhook_type);
			const known = webhooks.withUrl(body.webhook_url);
			if (known) {
				const { webhook_id, webhook_url, scope } = webhookView(known);
				return { webhook_id, webhook_url, scope, message: 'Webhook already exists' };
			}
			if (webhooks.size >= MOST_WEBHOOKS) {
				throw conflict(`Webhook limit reached (at most ${MOST_WEBHOOKS} per organization).`);
			}
			const webhook = webhooks.add({
				url: body.webhook_url,
				type: body.webhook_type,
				validUntil: body.valid_until,
				createdAt: state.clock(),
			});
			lifecycle.watchAll();
			const { webhook_id, webhook_url, webhook_type, scope, created_at } = webhookView(webhook);
			const named = { webhook_id, webhook_url, webhook_type, scope, created_at };
			return await reply.code(201).send({ ...named, signing_secret: webhook.secret });
		});

		app.get<WebhookPath>(ONE, async (request) => webhookView(find(request)));

		app.patch<WebhookPath>(ONE, async (request) => {
			const webhook = find(request);
			const body = validate(updateSchema, request.body ?? {});
			checkType(body.webhook_type);
			webhook.type = body.webhook_type ?? webhook.type;
			// "-1 or null = never expires" (updateWebhook).
			if (body.valid_until !== undefined) webhook.validUntil = body.valid_until ?? FOR_EVER;
			if (body.deprecate === true) webhook.deprecatedAt ??= state.clock();
			if (body.deprecate === false) webhook.deprecatedAt = null;
			lifecycle.watchAll();
			return webhookView(webhook);
		});

		app.delete<WebhookPath>(ONE, async (request) => {
			webhooks.delete(find(request).webhookId);
			return { success: true, message: 'Webhook deleted' };
		});

		app.post<WebhookPath>(`${ONE}/secret/rotate`, async (request) => {
			const webhook = find(request);
			webhooks.rotate(webhook);
			return {
				webhook_id: webhook.webhookId,
				signing_secret: webhook.secret,
				rotated_at: state.clock(),
				rotated_by: 'api_key',
				rotation_count: webhook.rotationCount,
			};
		});
	};
