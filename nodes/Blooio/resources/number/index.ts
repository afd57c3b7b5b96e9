import type { Resource } from '../../engine/operation';
import { getAll } from './getAll';
import { getContactCard } from './getContactCard';
import { getHealth } from './getHealth';
import { requestCallForwarding } from './requestCallForwarding';
import { updateContactCard } from './updateContactCard';

export const number: Resource = {
	name: 'Number',
	value: 'number',
	operations: [getContactCard, getHealth, getAll, requestCallForwarding, updateContactCard],
};
