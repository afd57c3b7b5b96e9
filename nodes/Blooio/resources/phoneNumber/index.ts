import type { Resource } from '../../engine/operation';
import { lookUp } from './lookUp';

export const phoneNumber: Resource = {
	name: 'Phone Number',
	value: 'phoneNumber',
	operations: [lookUp],
};
