import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { badRequest, forbidden } from '../../errors';
import { keyOf } from '../../exchange/exchange';
import { lookUp } from '../../lookup/lookUp';
import type { State } from '../../state';
import { isDedicated } from '../../state/lines/numbers';
import { validate } from '../../request/validate';

const one = z.object({ number: z.string().min(1) }).strict();

const several = z.object({ numbers: z.array(z.string()).min(1).max(100) }).strict();

/** Details of phone numbers (lookupPhoneNumber, lookupPhoneNumberPost, batchLookupPhoneNumbers). */
export const phoneNumberRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.get('/phone-numbers/lookup', async (request) => {
			checkPlan(state, request);
			const { number } = validate(one, request.query);
			if (number.startsWith(' ')) {
				throw badRequest('number: A "+" must be URL-encoded as %2B, otherwise it reads as a space');
			}
			return lookUp(number);
		});

		app.post('/phone-numbers/lookup', async (request) => {
			checkPlan(state, request);
			return lookUp(validate(one, request.body).number);
		});

		app.post('/phone-numbers/batch', async (request) => {
			checkPlan(state, request);
			const { numbers } = validate(several, request.body);
			return { results: numbers.map(lookUp) };
		});
	};

/** "Needs an active Dedicated Enterprise plan": the organization's, with a dedicated number. */
function checkPlan(state: State, request: FastifyRequest): void {
	if (state.features.has('enterprise') && keyOf(request).numbers.some(isDedicated)) return;
	throw forbidden('Enterprise plan required: upgrade to Dedicated Enterprise.');
}
