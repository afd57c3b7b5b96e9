import type { INodeExecutionData, INodeParameters, INodeProperties } from 'n8n-workflow';

import { resources } from '../../nodes/BlooioChannels/resources';
import { CHANNELS, NUMBERS, PEOPLE, TINY_PNG } from '../simulator';

/** What an operation of Blooio Channels is asked to do. */
export interface Task {
	operation: string;
	parameters: INodeParameters;
	items: INodeExecutionData[];
}

const GIVEN: INodeParameters = {
	channel: CHANNELS.whatsapp,
	channels: CHANNELS.whatsapp,
	chatId: 'chat_1',
	forwardTo: '+12125550199',
	handle: PEOPLE.alice,
	identifier: PEOPLE.alice,
	messageId: 'msg_1',
	members: `${PEOPLE.alice}, ${PEOPLE.bob}`,
	number: NUMBERS.dedicated,
	phoneNumber: PEOPLE.alice,
	pollOptions: ['A', 'B'],
	responseType: 'reply',
	to: PEOPLE.alice,
	url: 'https://example.com/hook',
	binaryProperty: 'data',
	updateFields: { name: 'Ada', firstName: 'Ada', about: 'Us', state: 'open', status: 'active' },
};

const image: INodeExecutionData[] = [
	{
		json: {},
		binary: {
			data: { data: TINY_PNG.toString('base64'), mimeType: 'image/png', fileName: 'a.png' },
		},
	},
];

/** A value that a field takes, so that something goes out. */
function valueFor({ name, type, default: usual, modes }: INodeProperties): INodeParameters {
	const given = GIVEN[name];
	if (type === 'resourceLocator') {
		const mode = modes?.some((one) => one.name === 'id') ? 'id' : (modes?.[0]?.name ?? '');
		return { [name]: { __rl: true, mode, value: String(given ?? `${name}_1`) } };
	}
	if (given !== undefined) return { [name]: given };
	return type === 'string' && (usual === '' || usual === undefined) ? { [name]: 'abc_1' } : {};
}

/** Every operation, with a value in each of its fields that is empty at first. */
export const channelTasks: readonly Task[] = resources.flatMap((resource) =>
	resource.operations.map(({ value, fields }) => {
		const own = fields.filter(({ displayOptions }) => displayOptions === undefined);
		const parameters: INodeParameters = Object.assign({ text: 'Hello' }, ...own.map(valueFor));
		return { operation: `${resource.value}:${value}`, parameters, items: image };
	}),
);
