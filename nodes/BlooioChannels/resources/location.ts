import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import { idField } from '../fields/ids';

const getLocations: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many locations',
	description: 'Get where the people are who share their location with you in Find My',
	fields: [],
	listing: { property: 'data', identity: 'handle' },
	request: () => ({ method: 'GET', path: ['/location/contacts'] }),
};

const getLocation: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the location of a contact',
	description: 'Get where somebody is who shares their location with you in Find My',
	fields: [idField('Person', 'handle', '+15551234567', 'Phone number, email or Apple ID')],
	request: (parameters) => ({
		method: 'GET',
		path: ['/location/contacts/', id(parameters.name('handle'))],
	}),
};

const refreshLocations: Operation = {
	name: 'Refresh',
	value: 'refresh',
	action: 'Refresh the locations',
	description: 'Have Find My look for everybody again',
	fields: [],
	idempotent: true,
	request: () => ({ method: 'POST', path: ['/location/contacts/refresh'] }),
};

/** Find My (tag Location). */
export const location: Resource = {
	name: 'Location',
	value: 'location',
	operations: [getLocation, getLocations, refreshLocations],
};
