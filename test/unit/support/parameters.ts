import type { INodeProperties } from 'n8n-workflow';

import { Parameters } from '../../../nodes/Blooio/engine/parameters';
import { factsOf } from '../../../nodes/Blooio/engine/values/fieldFacts';

/** A reader over plain values, labelled as the fields label them. */
export const parametersOf = (
	values: Readonly<Record<string, unknown>>,
	fields: readonly INodeProperties[] = [],
	zone = 'utc',
) => new Parameters((name) => values[name], factsOf(fields, zone));
