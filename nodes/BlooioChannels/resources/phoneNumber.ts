import type { Resource } from '../../Blooio/engine/operation';
import { lookUpBy } from '../../Blooio/operations/lookUp';

/** Numbers of anybody (tag Phone Numbers). */
export const phoneNumber: Resource = {
	name: 'Phone Number',
	value: 'phoneNumber',
	operations: [lookUpBy('data')],
};
