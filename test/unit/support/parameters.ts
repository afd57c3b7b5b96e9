import type { INodeProperties } from 'n8n-workflow';

import { labelsOf, Parameters } from '../../../nodes/Blooio/engine/parameters';

/** A reader over plain values, labelled as the fields label them. */
export const parametersOf = (
	values: Readonly<Record<string, unknown>>,
	fields: readonly INodeProperties[] = [],
) => new Parameters((name) => values[name], labelsOf(fields));
