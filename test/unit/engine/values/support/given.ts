import type { INodeProperties } from 'n8n-workflow';

import { parametersOf } from '../../../support/parameters';

/** A text field under a label. */
export const FIELDS: INodeProperties[] = [
	{ displayName: 'My Field', name: 'field', type: 'string', default: '' },
];

/** A reader whose one field has the given value. */
export const given = (field: unknown) => parametersOf({ field }, FIELDS);

/** Values that show nothing, those of invisible signs too. */
export const BLANK = [
	undefined,
	null,
	'',
	'   ',
	'\n',
	'\u200B',
	'\u2060\u00AD',
	'\uFE0F',
	'\uFEFF \u200E\u202C',
	'\u2800\u3164',
];
