import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { PUBLIC_ADDRESS } from '../../schemas/address/web/reach';
import { separateOutputsField } from './separateOutputs';

/** The fields of a wait for delivery, behind those that say which message it is. */
export const deliveryFields: INodeProperties[] = [
	{
		displayName: 'Wait Until',
		name: 'goal',
		type: 'options',
		default: 'delivered',
		description: 'What counts as delivered',
		options: [
			{
				name: 'Delivered',
				value: 'delivered',
				description: 'The message arrived on the device. By SMS there is not always a receipt.',
			},
			{
				name: 'Sent',
				value: 'sent',
				description: 'The message was handed to Apple or the carrier',
			},
		],
	},
	separateOutputsField,
	{
		displayName: `For up to five minutes, the execution stays awake and asks Blooio for the status. For longer, it sleeps until Blooio reports the delivery, and n8n must be reachable from the internet under the address in ${PUBLIC_ADDRESS}.`,
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
];

/** Which status is enough. */
export const goalOf = (parameters: Parameters) => parameters.option('goal', ['delivered', 'sent']);

/** The ends of such a wait. */
export const deliveryOutputs: Operation['ownOutputs'] = [
	{ when: { separateOutputs: true }, names: ['Timed Out', 'Delivered', 'Failed'] },
	{ names: ['Result'] },
];
