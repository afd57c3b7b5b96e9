import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { ComingSoon, deviceError, forbidden } from '../../errors';
import type { State } from '../../state';
import type { ContactCard } from '../../state/people/contactCards';
import { isDedicated } from '../../state/lines/numbers';
import { IMAGE_TYPES } from '../../upload/imageType';
import { validate } from '../../request/validate';
import { contactCardView } from '../../views/contactCard';
import { ownNumberOf } from '../account/ownNumberOf';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const avatar = z
	.string()
	.regex(BASE64, 'Not base64')
	.refine((text) => {
		const bytes = Buffer.from(text, 'base64');
		return IMAGE_TYPES.jpeg.isStartOf(bytes) || IMAGE_TYPES.png.isStartOf(bytes);
	}, 'Not a JPEG or PNG image');

const choice = z.number().refine((value) => value === 0 || value === 1, 'Expected 0 or 1');

const sharing = z
	.object({
		enabled: z.boolean().optional(),
		audience: choice.optional(),
		name_format: choice.optional(),
	})
	.strict();

const body = z
	.object({
		first_name: z.string().optional(),
		last_name: z.string().optional(),
		avatar: avatar.optional(),
		sharing: sharing.optional(),
	})
	.strict();

type Change = z.output<typeof body>;

/**
 * Contact card of a number (getMyContactCard, updateMyContactCard); to get it is "coming soon"
 * until the feature `contactCard` is on.
 */
export const contactCardRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const CARD = '/me/numbers/:number/contact-card';

		app.get(CARD, async (request) => {
			if (!state.features.has('contactCard')) throw new ComingSoon('Getting the contact card');
			const { phoneNumber } = ownNumberOf(state, request);
			return contactCardView(phoneNumber, state.contactCards.of(phoneNumber));
		});

		app.put(CARD, async (request) => {
			const change = validate(body, request.body);
			const number = ownNumberOf(state, request);
			const { phoneNumber } = number;
			if (isForDedicated(change) && !isDedicated(number)) {
				throw forbidden('first_name, last_name and avatar need a Dedicated plan.');
			}
			if (!number.isActive) throw deviceError();
			state.devices.check(phoneNumber);
			const card = state.contactCards.of(phoneNumber);
			apply(card, change);
			const { firstName, lastName } = card;
			return {
				success: true,
				phone_number: phoneNumber,
				first_name: firstName,
				last_name: lastName,
			};
		});
	};

const isForDedicated = ({ first_name: first, last_name: last, avatar: photo }: Change): boolean =>
	first !== undefined || last !== undefined || photo !== undefined;

/** "Changing only the fields given" (updateMyContactCard). */
function apply(card: ContactCard, change: Change): void {
	card.firstName = change.first_name ?? card.firstName;
	card.lastName = change.last_name ?? card.lastName;
	card.avatar = change.avatar ?? card.avatar;
	const { enabled, audience, name_format: nameFormat } = change.sharing ?? {};
	card.sharing = {
		enabled: enabled ?? card.sharing.enabled,
		audience: audience ?? card.sharing.audience,
		nameFormat: nameFormat ?? card.sharing.nameFormat,
	};
}
