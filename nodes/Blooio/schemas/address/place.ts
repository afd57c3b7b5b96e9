import type { CountryCode } from 'libphonenumber-js/min';

/** Where an address stands, and how one without a country code is to be read. */
export interface Place {
	/** Label of the field, for messages. */
	field: string;
	/** The country that the user chose for local numbers; none unless chosen. */
	country?: CountryCode;
}
