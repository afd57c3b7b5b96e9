import type { Resource } from '../../engine/operation';
import { cleanUpOf } from '../../operations/cleanUp';
import { V2_WAITS } from '../../v2/waits';
import { create } from './create';
import { delete_ } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getLogs } from './getLogs';
import { replayDelivery } from './replayDelivery';
import { rotateSecret } from './rotateSecret';
import { update } from './update';

export const webhook: Resource = {
	name: 'Webhook',
	initial: 'create',
	value: 'webhook',
	operations: [
		cleanUpOf(V2_WAITS),
		create,
		delete_,
		get,
		getLogs,
		getAll,
		replayDelivery,
		rotateSecret,
		update,
	],
};
