import type { Resource } from '../../engine/operation';
import { get } from './get';
import { getAll } from './getAll';
import { refresh } from './refresh';

export const location: Resource = {
	name: 'Location',
	value: 'location',
	operations: [get, getAll, refresh],
};
