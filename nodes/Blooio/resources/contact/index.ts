import type { Resource } from '../../engine/operation';
import { addTags } from './addTags';
import { checkCapabilities } from './checkCapabilities';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { delete_ } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getTags } from './getTags';
import { removeTag } from './removeTag';
import { update } from './update';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	operations: [
		addTags,
		checkCapabilities,
		create,
		createOrUpdate,
		delete_,
		get,
		getAll,
		getTags,
		removeTag,
		update,
	],
};
