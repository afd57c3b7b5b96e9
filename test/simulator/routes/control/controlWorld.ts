import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../errors';
import type { State } from '../../state';
import { FEATURES, type FeatureName } from '../../state/lines/features';
import { PLANS, SAFETY } from '../../state/lines/numbers';
import { validate } from '../../request/validate';
import { numberView } from '../../views/number';

const contactsSchema = z.object({ count: z.number().int().min(1).max(100_000) }).strict();

const isFeature = (name: string): name is FeatureName => FEATURES.includes(name);

const featuresSchema = z.record(
	z.string().refine(isFeature, `Expected one of ${FEATURES.join(', ')}`),
	z.boolean(),
);

const deviceSchema = z
	.object({
		/** A chat id, a group id, a person or one of our numbers. */
		id: z.string(),
		/** Null ends it. */
		trouble: z.enum(['unreachable', 'unavailable']).nullable(),
	})
	.strict();

const numberSchema = z
	.object({
		/** One of our numbers, E.164. */
		number: z.string(),
		/** Null is to be treated like `dedicated`. */
		plan: z.enum(PLANS).nullable().optional(),
		isActive: z.boolean().optional(),
		/** What Blooio does to protect the number; null ends it. */
		safety: z.enum(SAFETY).nullable().optional(),
	})
	.strict();

/** Switches for what the organization has, what the API offers and what its devices do. */
export const controlWorldRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post('/contacts', async (request) => {
			const { count } = validate(contactsSchema, request.body);
			state.contacts.addMany(count, state.clock());
			return { total: state.contacts.size };
		});

		app.put('/features', async (request) => {
			state.features.set(validate(featuresSchema, request.body));
			return state.features.all();
		});

		app.put('/devices', async (request) => {
			const { id, trouble } = validate(deviceSchema, request.body);
			state.devices.setTrouble(id, trouble);
			return state.devices.all();
		});

		app.put('/numbers', async (request) => {
			const { number: phoneNumber, plan, isActive, safety } = validate(numberSchema, request.body);
			const number = state.numbers.get(phoneNumber);
			if (!number) throw notFound('Number not found.');
			if (plan !== undefined) number.plan = plan;
			if (safety !== undefined) state.channels.protect(number, safety);
			number.isActive = isActive ?? number.isActive;
			return numberView(number);
		});
	};
