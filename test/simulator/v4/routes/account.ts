import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { forbidden } from '../../errors';
import { keyOf } from '../../exchange/exchange';
import { lookUp } from '../../lookup/lookUp';
import type { State } from '../../state';
import { isDedicated, type NumberRecord } from '../../state/lines/numbers';
import { imageOf } from '../../upload/imageFile';
import { acceptUploads } from '../../upload/plugin';
import { accountView } from '../../views/account';
import { contactCardView } from '../../views/contactCard';
import { deviceView } from '../../views/number';
import { bodyOf, queryOf } from '../checked';
import { ChannelError, FlatError, invalid, missing } from '../errors';
import { priorityView } from '../views/chat';

const cardSchema = z
	.object({
		first_name: z.string().optional(),
		last_name: z.string().optional(),
		avatar: z.string().optional(),
		sharing: z
			.object({
				enabled: z.boolean().optional(),
				audience: z.string().optional(),
				name_format: z.string().optional(),
			})
			.strict()
			.optional(),
	})
	.strict();

const forwardSchema = z.object({ forward_to: z.string().regex(/^\+1[2-9]\d{9}$/) }).strict();
const numberSchema = z.object({ number: z.string().min(1) }).strict();
const numbersSchema = z.object({ numbers: z.array(z.string()).min(1).max(100) }).strict();

interface Path {
	Params: { number: string };
}

/** Account, own numbers, contact cards, call forwarding, phone numbers of others. */
export const accountRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		await acceptUploads(app);
		const CARD = '/me/numbers/:number/contact-card';

		app.get('/me', async (request) => ({ data: accountView(state, keyOf(request)) }));

		app.get('/me/priority', async (request) => {
			const found = state.channels.priorities.defaultOf(keyOf(request).key);
			return { data: found ? priorityView(state, found) : null };
		});

		app.get('/me/numbers', async (request) => ({ data: keyOf(request).numbers.map(deviceView) }));

		app.get<Path>(CARD, async (request) => ({ data: cardOf(numberOf(request)) }));

		app.put<Path>(CARD, async (request) => {
			const change = bodyOf(cardSchema, request);
			if (Object.keys(change).length === 0) {
				throw invalid('validation_failed', 'At least one field is required.');
			}
			const number = numberOf(request);
			const card = state.contactCards.of(number.phoneNumber);
			card.firstName = change.first_name ?? card.firstName;
			card.lastName = change.last_name ?? card.lastName;
			card.avatar = change.avatar ?? card.avatar;
			card.sharing.enabled = change.sharing?.enabled ?? card.sharing.enabled;
			return { data: cardOf(number) };
		});

		app.post<Path>(`${CARD}/avatar`, async (request) => {
			const number = numberOf(request);
			const { digest, extension } = await imageOf(request, 'avatar');
			const url = `https://media.blooio.example/avatars/${digest.slice(0, 12)}.${extension}`;
			state.contactCards.of(number.phoneNumber).avatar = url;
			return { data: { phone_number: number.phoneNumber, avatar: url } };
		});

		app.post<Path>('/me/numbers/:number/call-forwarding', async (request) => {
			const { forward_to: forwardTo } = bodyOf(forwardSchema, request);
			const number = numberOf(request);
			if (!isDedicated(number) && number.plan !== 'inbound') {
				throw forbidden('Only dedicated and inbound numbers can forward calls.');
			}
			const { phoneNumber } = number;
			const { ticketId } = state.tickets.open({ phoneNumber, forwardTo });
			return { data: { ticket_id: ticketId, status: 'open', forward_to: forwardTo } };
		});

		app.get('/phone-numbers/lookup', async (request) => {
			checkPlan(request);
			return { data: lookUp(queryOf(numberSchema, request).number) };
		});

		app.post('/phone-numbers/lookup', async (request) => {
			checkPlan(request);
			return { data: lookUp(bodyOf(numberSchema, request).number) };
		});

		app.post('/phone-numbers/batch', async (request) => {
			checkPlan(request);
			return { data: bodyOf(numbersSchema, request).numbers.map(lookUp) };
		});

		function numberOf(request: FastifyRequest<Path>): NumberRecord {
			const { number } = request.params;
			const own = keyOf(request).numbers.find(({ phoneNumber }) => phoneNumber === number);
			if (!own) throw missing('Number');
			return own;
		}

		const cardOf = ({ phoneNumber }: NumberRecord) =>
			contactCardView(phoneNumber, state.contactCards.of(phoneNumber));

		/** "Plan gate": a refusal before the route, so its body is flat. */
		function checkPlan(request: FastifyRequest): void {
			if (state.features.has('enterprise') && keyOf(request).numbers.some(isDedicated)) return;
			throw new FlatError(403, 'Enterprise plan required.', { code: 'plan_required' });
		}
	};

const refreshed = (state: State) => {
	state.locations.refresh(state.clock());
	return { data: { refreshed: true, at: state.clock() } };
};

/** FindMy (listLocationContacts, getLocationContact, refresh in two forms). */
export const locationRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const view = ({
			handle,
			coordinates,
			status,
			lastUpdated,
		}: ReturnType<typeof all>[number]) => ({
			...{ handle, coordinates, status, last_updated: lastUpdated },
		});
		const all = () => state.locations.all();

		app.get('/location/contacts', async () => ({ data: all().map(view) }));
		app.get('/location/contacts/refresh', async () => refreshed(state));
		app.post('/location/contacts/refresh', async () => refreshed(state));
		app.get<{ Params: { handle: string } }>('/location/contacts/:handle', async ({ params }) => {
			const found = state.locations.get(params.handle);
			if (!found) throw new ChannelError(404, 'not_found', 'No location is known.');
			return { data: view(found) };
		});
	};
