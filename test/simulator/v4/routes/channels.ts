import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { keyOf } from '../../exchange/exchange';
import { PLACES } from '../../lookup/areaCodes';
import { PURCHASE } from '../../seed/seed';
import type { State } from '../../state';
import { CHANNEL_TYPES } from '../../state/channels/types';
import { CAPABILITIES, channelById, channelsOf, findChannel } from '../channels';
import { bodyOf, queryOf } from '../checked';
import { invalid, missing } from '../errors';
import { pageFields, pageOf, pageQuery } from '../paging';
import { channelView, priorityView } from '../views/chat';

const listQuery = z
	.object({
		...pageFields,
		type: z.enum(CHANNEL_TYPES).optional(),
		status: z
			.enum(['pending_verification', 'active', 'suspended', 'banned', 'deprecated'])
			.optional(),
	})
	.strict();

const availableQuery = z
	.object({
		type: z.enum(['shared', 'dedicated', 'inbound']).default('shared'),
		area_codes: z.string().optional(),
		country: z.string().optional(),
		limit: pageFields.limit,
	})
	.strict();

const field = z.string().nullish();

const profileSchema = z
	.object({ display_name: field, about: field, email: field, avatar: field })
	.strict();

const channelsField = z
	.array(
		z.union([
			z.string(),
			z.object({ channel_id: z.string(), priority: z.number().int().min(1).optional() }).strict(),
		]),
	)
	.min(1);

const prioritySchema = z
	.object({
		name: z.string().optional(),
		is_default: z.boolean().optional(),
		channels: channelsField,
	})
	.strict();

const changeSchema = prioritySchema.partial().strict();

interface Path {
	Params: { channel: string; priorityId: string; purchaseId: string };
}

/** Channels (listChannels, getChannel, getChannelCapabilities, updateChannelProfile). */
export const channelRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const find = ({ params }: FastifyRequest<Path>) => findChannel(state, params.channel);

		app.get('/channels', async (request) => {
			const query = queryOf(listQuery, request);
			const selected = channelsOf(state).filter(
				({ type, status }) =>
					(query.type === undefined || type === query.type) &&
					(query.status === undefined || status === query.status),
			);
			const { entries, ...rest } = pageOf(selected, query, ({ id }) => id);
			return { data: entries.map((channel) => channelView(state, channel)), ...rest };
		});

		app.get('/channels/blooio/available', async (request) => {
			const { area_codes: asked = '', limit } = queryOf(availableQuery, request);
			const codes = asked.split(',').filter((code) => code !== '');
			if (codes.length > 0) {
				const data = codes.map((code) =>
					PLACES.has(code)
						? { area_code: code, matched: true }
						: { area_code: code, matched: false, custom_order: true },
				);
				const matched = data.filter((one) => one.matched).length;
				const counts = { matched_count: matched, custom_order_count: data.length - matched };
				return { data, ...counts, has_more: false, next_cursor: null };
			}
			const data = [...PLACES.keys()].slice(0, limit).map((code) => ({
				masked_national: `(${code}) ***-****`,
				area_code: code,
				country_code: '1',
				phone_number_country: 'US',
			}));
			return { data, has_more: PLACES.size > limit, next_cursor: null };
		});

		app.get<Path>('/channels/blooio/purchases/:purchaseId', async ({ params }) => {
			if (params.purchaseId !== PURCHASE) throw missing('Purchase');
			return { data: { purchase_id: PURCHASE, status: 'completed', allocations: [] } };
		});

		app.get<Path>('/channels/:channel', async (request) => ({
			data: channelView(state, find(request)),
		}));

		app.get<Path>('/channels/:channel/capabilities', async (request) => {
			const { id, type } = find(request);
			return { data: { channel_id: id, type, capabilities: CAPABILITIES[type] } };
		});

		app.put<Path>('/channels/:channel/profile', async (request) => {
			const change = bodyOf(profileSchema, request);
			const channel = find(request);
			const before = state.channels.profiles.get(channel.id) ?? {};
			const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value);
			state.channels.profiles.set(channel.id, Object.fromEntries(entries));
			return { data: channelView(state, channel) };
		});
	};

/** Orders of channels (list, create, get, update, delete). */
export const priorityRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const { priorities } = state.channels;
		const ONE = '/priorities/:priorityId';
		const find = (request: FastifyRequest<Path>) => {
			const found = priorities.get(keyOf(request).key, request.params.priorityId);
			if (!found) throw missing('Priority');
			return found;
		};

		app.get('/priorities', async (request) => {
			const query = queryOf(pageQuery, request);
			const { entries, ...rest } = pageOf(priorities.of(keyOf(request).key), query, ({ id }) => id);
			return { data: entries.map((one) => priorityView(state, one)), ...rest };
		});

		app.post('/priorities', async (request, reply) => {
			const { name = null, is_default: isDefault, channels } = bodyOf(prioritySchema, request);
			const { key: apiKey } = keyOf(request);
			const isFirst = priorities.of(apiKey).length === 0;
			const record = priorities.add({
				apiKey,
				name,
				isDefault: isDefault ?? isFirst,
				channels: read(channels),
				createdAt: state.clock(),
			});
			return await reply.code(201).send({ data: priorityView(state, record) });
		});

		app.get<Path>(ONE, async (request) => ({ data: priorityView(state, find(request)) }));

		app.patch<Path>(ONE, async (request) => {
			const { name, is_default: isDefault, channels } = bodyOf(changeSchema, request);
			const record = find(request);
			record.name = name ?? record.name;
			if (channels) record.channels = read(channels);
			if (isDefault === true) priorities.makeDefault(record);
			if (isDefault === false) record.isDefault = false;
			record.updatedAt = state.clock();
			return { data: priorityView(state, record) };
		});

		app.delete<Path>(ONE, async (request) => {
			const { id } = find(request);
			priorities.delete(id);
			return { data: { id, deleted: true } };
		});

		function read(channels: z.output<typeof channelsField>) {
			const steps = channels.map((one, index) =>
				typeof one === 'string'
					? { channelId: one, priority: index + 1 }
					: { channelId: one.channel_id, priority: one.priority ?? index + 1 },
			);
			for (const { channelId, priority } of steps) {
				const { type } = channelById(state, channelId);
				const isMixed = steps.some(
					(other) =>
						other.priority === priority && channelById(state, other.channelId).type !== type,
				);
				if (isMixed) {
					throw invalid('validation_failed', 'Channels of one priority must be of one type.');
				}
			}
			return steps;
		}
	};
