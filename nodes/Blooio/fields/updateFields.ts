import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../errors/invalidInput';
import { withoutUndefined } from '../schemas/withoutUndefined';

/**
 * The members of an update that were given.
 *
 * @throws InvalidInput when there is none
 */
export function changesOf(members: IDataObject): IDataObject {
	const changes = withoutUndefined(members);
	if (Object.keys(changes).length > 0) return changes;
	throw new InvalidInput(
		'There is nothing to change',
		'Add at least one field under Update Fields, or check the expressions behind them',
		'Update Fields',
	);
}
