import {
	address,
	done,
	item,
	object,
	oneOf,
	type OperationPart,
	page,
	pageQuery,
	ref,
	text,
} from '../parts';

const ONE = '/webhooks/{webhookId}';

/** Webhooks, their deliveries, and the feed of all events. */
export const webhookOperations: OperationPart[] = [
	{ call: 'listWebhooks GET /webhooks', query: pageQuery, answers: { 200: page(ref('Webhook')) } },
	{
		call: 'createWebhook POST /webhooks',
		body: ref('NewWebhook'),
		answers: { 201: item(ref('WebhookWithSecret')) },
		errors: [400, 422],
	},
	{ call: `getWebhook GET ${ONE}`, answers: { 200: item(ref('Webhook')) }, errors: [404] },
	{
		call: `updateWebhook PATCH ${ONE}`,
		body: object({ url: address, status: oneOf('active', 'disabled') }),
		answers: { 200: item(ref('Webhook')) },
		errors: [404, 422],
	},
	{ call: `deleteWebhook DELETE ${ONE}`, answers: { 200: done('deleted') }, errors: [404] },
	{
		call: `rotateWebhookSecret POST ${ONE}/secret/rotate`,
		answers: {
			200: item(object({ id: text, signing_secret: text }, ['id', 'signing_secret'])),
		},
		errors: [404],
	},
	{
		call: `listWebhookDeliveries GET ${ONE}/deliveries`,
		query: pageQuery,
		answers: { 200: page(ref('WebhookDelivery')) },
		errors: [404],
	},
	{
		call: `replayWebhookDelivery POST ${ONE}/deliveries/{deliveryId}/replay`,
		answers: {
			201: item(object({ id: text, replay_of: text, status: text }, ['id', 'replay_of'])),
		},
		errors: [400, 404],
	},
	{
		call: 'listEvents GET /events',
		query: { type: text, chat_id: text, message_id: text, ...pageQuery },
		answers: { 200: page(ref('Event')) },
		errors: [400],
	},
	{
		call: 'getEvent GET /events/{eventId}',
		answers: { 200: item(ref('Event')) },
		errors: [400, 404],
	},
];
