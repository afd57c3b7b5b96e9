import type { Operation, Resource } from '../../Blooio/engine/operation';
import { lookUp as lookUpInV2 } from '../../Blooio/resources/phoneNumber/lookUp';
import { resultsFor } from '../../Blooio/schemas/answers/lookup';

/** The same in both versions, but for the name of the list in the answer to several. */
const lookUp: Operation = {
	...lookUpInV2,
	...(lookUpInV2.batch && {
		batch: {
			...lookUpInV2.batch,
			split: ({ data }, requests) =>
				resultsFor(
					{ results: data },
					requests.map(({ about }) => about?.number),
				),
		},
	}),
};

/** Numbers of anybody (tag Phone Numbers). */
export const phoneNumber: Resource = {
	name: 'Phone Number',
	value: 'phoneNumber',
	operations: [lookUp],
};
