import type { IDataObject } from 'n8n-workflow';

import { findEntry } from '../../../unit/support/v2';
import { labelOf } from '../../support/world';

/** What must have arrived when the item `{ order: 7 }` went to the output of a code, and nowhere else. */
export const branchOf = async (code: string, error: IDataObject) => ({
	[await labelOf(code)]: [
		{
			json: {
				order: 7,
				error: {
					code,
					message: expect.stringMatching(/\S/),
					hint: findEntry(code)?.remedy,
					...error,
				},
			},
			pairedItem: { item: 0 },
		},
	],
});
