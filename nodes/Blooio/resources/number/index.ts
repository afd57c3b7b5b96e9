import type { Resource } from '../../engine/operation';
import { getAll } from './getAll';

export const number: Resource = { name: 'Number', value: 'number', operations: [getAll] };
