import type { Resource } from '../../engine/operation';
import { addMember } from './addMember';
import { create } from './create';
import { delete_ } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getMembers } from './getMembers';
import { removeIcon } from './removeIcon';
import { removeMember } from './removeMember';
import { setIcon } from './setIcon';
import { update } from './update';

export const group: Resource = {
	name: 'Group',
	value: 'group',
	operations: [
		addMember,
		create,
		delete_,
		get,
		getAll,
		getMembers,
		removeIcon,
		removeMember,
		setIcon,
		update,
	],
};
