import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { notFound } from '../../errors';
import { keyOf } from '../../exchange/exchange';
import { handleOf } from '../../request/handle';
import type { State } from '../../state';
import { validate } from '../../request/validate';
import { locationView } from '../../views/location';
import { noBody } from '../bodies';
import { activeNumbers } from '../control/deviceOf';

/** FindMy (listLocationContacts, getLocationContact, refreshLocationContacts). */
export const locationRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const { locations } = state;
		const friends = () => locations.all().map(locationView);

		app.get('/location/contacts', async (request) => {
			checkNumber(request);
			return { friends: friends() };
		});

		app.get('/location/contacts/:handle', async (request) => {
			const { id } = handleOf(request, 'contacts', 'handle');
			const location = locations.get(id);
			if (!location) throw notFound('No location is known for this contact.');
			return locationView(location);
		});

		app.post('/location/contacts/refresh', async (request) => {
			validate(noBody, request.body);
			checkNumber(request);
			locations.refresh(state.clock());
			return { success: true, friends: friends() };
		});
	};

function checkNumber(request: FastifyRequest): void {
	if (activeNumbers(keyOf(request)).length > 0) return;
	throw notFound('This API key has no active number available.');
}
