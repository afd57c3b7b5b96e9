import type { Api } from '../api';
import type { Resource } from '../engine/operation';
import { outputsExpression } from './canvasOutputs';
import { propertiesOf } from './properties';
import { finderOf } from './registry';
import { subtitleOf } from './subtitle';

/**
 * All that an action node shows, and the operations behind it, made of an API and its resources.
 *
 * @param first value of the resource that is chosen at first
 */
export const panelOf = (api: Api, resources: readonly Resource[], first: string) => ({
	properties: propertiesOf(api, resources, first),
	outputs: outputsExpression(api, resources),
	subtitle: subtitleOf(resources),
	findOperation: finderOf(api, resources),
});
