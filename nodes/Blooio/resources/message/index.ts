import type { Resource } from '../../engine/operation';
import { get } from './get';
import { getAll } from './getAll';
import { getStatus } from './getStatus';
import { send } from './send';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [get, getAll, getStatus, send],
};
