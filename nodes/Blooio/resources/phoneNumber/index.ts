import type { Resource } from '../../engine/operation';
import { lookUpBy } from '../../operations/lookUp';

export const phoneNumber: Resource = {
	name: 'Phone Number',
	value: 'phoneNumber',
	operations: [lookUpBy('results')],
};
