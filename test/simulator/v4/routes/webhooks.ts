import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CHANNEL_TYPES } from '../../state/channels/types';
import { FOR_EVER, type WebhookRecord } from '../../state/webhooks/webhooks';
import { refusalOfUrl } from '../../webhooks/address';
import type { World } from '../../world';
import { bodyOf, queryOf } from '../checked';
import { invalid, missing } from '../errors';
import { feedOf, isOfType } from '../events/feed';
import { deliverBody } from '../events/publish';
import { newId } from '../../ids';
import { pageFields, pageOf, pageQuery } from '../paging';
import { deliveriesOf, deliveryView, webhookView } from '../views/webhook';

const eventTypes = z.array(z.string()).optional();

const createSchema = z
	.object({
		url: z.string(),
		event_types: eventTypes,
		api_key: z.string().optional(),
		integration_id: z.string().optional(),
		channel_id: z.string().optional(),
		channel_type: z.enum(CHANNEL_TYPES).optional(),
	})
	.strict();

const updateSchema = z
	.object({
		url: z.string().optional(),
		event_types: eventTypes,
		status: z.enum(['active', 'disabled']).optional(),
	})
	.strict();

const eventQuery = z
	.object({
		...pageFields,
		type: z.string().optional(),
		chat_id: z.string().optional(),
		message_id: z.string().optional(),
	})
	.strict();

interface Path {
	Params: { webhookId: string; deliveryId: string; eventId: string };
}

/** Subscriptions, their deliveries, and the feed. */
export const webhookRoutes =
	({ state, background, allowLoopbackWebhooks }: World): FastifyPluginAsync =>
	async (app) => {
		const ONE = '/webhooks/:webhookId';
		const { webhooks } = state;
		const find = ({ params }: FastifyRequest<Path>): WebhookRecord => {
			const webhook = webhooks.get(params.webhookId);
			if (!webhook?.channels) throw missing('Webhook');
			return webhook;
		};
		const check = (url: string | undefined, types: string[] | undefined): void => {
			const refusal = url === undefined ? null : refusalOfUrl(url, allowLoopbackWebhooks);
			if (refusal) throw invalid('validation_failed', `url: ${refusal}`);
			if (types && (types.length !== 1 || types[0] !== '*')) {
				throw invalid('event_types_retired', 'Every webhook receives every event.');
			}
		};

		app.get('/webhooks', async (request) => {
			const query = queryOf(pageQuery, request);
			const { entries, ...rest } = pageOf(
				webhooks.ofChannels(),
				query,
				({ webhookId }) => webhookId,
			);
			return { data: entries.map(webhookView), ...rest };
		});

		app.post('/webhooks', async (request, reply) => {
			const body = bodyOf(createSchema, request);
			check(body.url, body.event_types);
			if (body.api_key !== undefined && body.integration_id !== undefined) {
				throw invalid('ambiguous_scope', 'api_key and integration_id exclude each other.');
			}
			if (body.api_key !== undefined && !state.apiKeys.has(body.api_key)) {
				throw invalid('validation_failed', 'api_key: not one of the organization');
			}
			const webhook = webhooks.add({
				url: body.url,
				type: 'all',
				validUntil: FOR_EVER,
				createdAt: state.clock(),
				channels: {
					apiKey: body.api_key ?? null,
					integrationId: body.integration_id ?? null,
					channelId: body.channel_id ?? null,
					channelType: body.channel_type ?? null,
				},
			});
			background.lifecycle.watchAll();
			const data = { ...webhookView(webhook), signing_secret: webhook.secret };
			return await reply.code(201).send({ data });
		});

		app.get<Path>(ONE, async (request) => ({ data: webhookView(find(request)) }));

		app.patch<Path>(ONE, async (request) => {
			const { url, event_types: types, status } = bodyOf(updateSchema, request);
			check(url, types);
			const webhook = find(request);
			webhook.url = url ?? webhook.url;
			if (status !== undefined) webhook.deprecatedAt = status === 'active' ? null : state.clock();
			return { data: webhookView(webhook) };
		});

		app.delete<Path>(ONE, async (request) => {
			const { webhookId: id } = find(request);
			webhooks.delete(id);
			return { data: { id, deleted: true } };
		});

		app.post<Path>(`${ONE}/secret/rotate`, async (request) => {
			const webhook = find(request);
			webhooks.rotate(webhook);
			return { data: { id: webhook.webhookId, signing_secret: webhook.secret } };
		});

		for (const path of [`${ONE}/deliveries`, `${ONE}/logs`]) {
			app.get<Path>(path, async (request) => {
				const query = queryOf(pageQuery, request);
				const all = deliveriesOf(state.deliveries.of(find(request).webhookId));
				const { entries, ...rest } = pageOf(all, query, ([first]) => first?.deliveryId ?? '');
				return {
					data: entries.map((one) => deliveryView(one, background.dispatcher.retry)),
					...rest,
				};
			});

			app.post<Path>(`${path}/:deliveryId/replay`, async (request, reply) => {
				const webhook = find(request);
				const { deliveryId } = request.params;
				const attempts = state.deliveries.of(webhook.webhookId);
				const original = attempts.find((one) => one.deliveryId === deliveryId);
				if (!original) throw missing('Delivery');
				const id = newId('wdel');
				const about = { id: original.eventId, type: original.event };
				void deliverBody(background.dispatcher, webhook, about, original.body, id);
				const data = { id, replay_of: deliveryId, status: 'pending' };
				return await reply.code(201).send({ data });
			});
		}

		app.get('/events', async (request) => {
			const query = queryOf(eventQuery, request);
			const selected = feedOf(state).filter(
				(event) =>
					(query.type === undefined || isOfType(event.type, query.type)) &&
					(query.chat_id === undefined || event.chat_id === query.chat_id) &&
					(query.message_id === undefined || event.message_id === query.message_id),
			);
			const { entries, ...rest } = pageOf(selected, query, ({ id }) => id);
			return { data: entries, ...rest };
		});

		app.get<Path>('/events/:eventId', async ({ params }) => {
			const found = feedOf(state).find(({ id }) => id === params.eventId);
			if (!found) throw missing('Event');
			return { data: found };
		});
	};
