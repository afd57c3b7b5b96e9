import type { LocationRecord } from '../state/chats/locations';

/** Where a contact is (schema ContactLocation). */
export const locationView = ({ handle, coordinates, status, lastUpdated }: LocationRecord) => ({
	handle,
	coordinates,
	status,
	last_updated: lastUpdated,
});
