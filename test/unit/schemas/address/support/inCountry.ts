import type { Place } from '../../../../../nodes/Blooio/schemas/address/place';

/** The field To of a workflow whose Default Country this is. */
export const inCountry = (country: string | undefined): Place => ({
	field: 'To',
	country: country as Place['country'],
});
