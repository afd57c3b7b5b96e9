import type { Resource } from '../../engine/operation';
import { get } from './get';

export const account: Resource = { name: 'Account', value: 'account', operations: [get] };
