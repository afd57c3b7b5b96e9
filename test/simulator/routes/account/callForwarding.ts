import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { badRequest, forbidden } from '../../errors';
import { lookUp } from '../../lookup/lookUp';
import type { State } from '../../state';
import { isDedicated } from '../../state/lines/numbers';
import { validate } from '../../request/validate';
import { noAccess, ownNumberOf } from './ownNumberOf';

const body = z.object({ forward_to: z.string() }).strict();

/** Call forwarding of a number (requestCallForwarding); opens a ticket, forwards nothing. */
export const callForwardingRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post('/me/numbers/:number/call-forwarding', async (request, reply) => {
			const { forward_to: given } = validate(body, request.body);
			const forwardTo = usNumber(given);
			// A 404 is not among the answers of this path.
			const number = ownNumberOf(state, request, noAccess());
			if (!isDedicated(number) && number.plan !== 'inbound') {
				throw forbidden('Only dedicated and inbound numbers can forward calls.');
			}
			if (!state.features.has('tickets')) {
				throw forbidden('Your organization may not create tickets.');
			}
			const { phoneNumber } = number;
			const { ticketId } = state.tickets.open({ phoneNumber, forwardTo });
			return await reply.code(201).send({
				success: true,
				ticket_id: ticketId,
				status: 'open',
				number: phoneNumber,
				forward_to: forwardTo,
			});
		});
	};

/** "E.164 is recommended", so other ways to write a US number do too. */
function usNumber(text: string): string {
	const { possible, country, e164 } = lookUp(text);
	if (!possible || country !== 'US' || !e164) throw badRequest('forward_to: Not a US number');
	return e164;
}
