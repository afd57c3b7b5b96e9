import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../../Blooio/errors/failure';
import { addressOf, kindName, type Channel } from '../../channelName';

/** Something that not every channel can carry. */
interface Demand {
	/** In the middle of a sentence. */
	what: string;
	/** Kinds of channels that can, by the documents (MessageContentFields). */
	types: readonly string[];
	/** By which words of its capabilities a channel says that it can. */
	names: readonly string[];
	/** The API's code for it. */
	code?: string;
	/** Whether a body asks for it. */
	isIn(body: IDataObject): boolean;
}

const IMESSAGE = ['blooio'];

const has = (field: string) => (body: IDataObject) => body[field] !== undefined;

const DEMANDS: readonly Demand[] = [
	{ what: 'App Clips', types: IMESSAGE, names: ['app_clip', 'app_clips'], isIn: has('app_clip') },
	{
		what: 'iMessage apps',
		types: IMESSAGE,
		names: ['imessage_app', 'imessage_apps'],
		isIn: has('imessage_app'),
	},
	{
		what: 'interactive content',
		types: ['whatsapp_business', 'rcs_business'],
		names: ['interactive'],
		isIn: has('interactive'),
	},
	{
		what: 'texts and files in one bubble',
		types: IMESSAGE,
		names: ['multipart', 'parts'],
		isIn: has('parts'),
	},
	{ what: 'polls', types: IMESSAGE, names: ['poll', 'polls'], isIn: has('poll') },
	{
		what: 'templates',
		types: ['whatsapp_business'],
		names: ['template', 'templates'],
		isIn: has('template'),
	},
	{ what: 'effects', types: IMESSAGE, names: ['effect', 'effects'], isIn: has('effect') },
	{ what: 'badges', types: IMESSAGE, names: ['badge', 'badges'], isIn: has('badge') },
	{
		what: 'text styles',
		types: IMESSAGE,
		names: ['markdown', 'format', 'formatted_text', 'rich_text'],
		code: 'format_unsupported_for_channel_type',
		isIn: ({ format }) => format === 'markdown',
	},
	{
		what: 'carousels',
		types: IMESSAGE,
		names: ['carousel', 'carousels'],
		code: 'carousel_unsupported_for_channel_type',
		isIn: has('carousel'),
	},
];

/** What a body asks for that not every channel can carry. */
export const demandsOf = (body: IDataObject): Demand[] => DEMANDS.filter(({ isIn }) => isIn(body));

/** Whether the capabilities of a channel rule something out; what says nothing rules nothing out. */
function isRuledOut({ types, names }: Demand, { type, capabilities }: Channel): boolean {
	const said = Object.values(capabilities ?? {}).flat();
	return said.length > 0 && !types.includes(type) && !names.some((name) => said.includes(name));
}

/** What a channel cannot do of what is asked for. */
export const ruledOut = (demands: readonly Demand[], channel: Channel): Demand | undefined =>
	demands.find((demand) => isRuledOut(demand, channel));

/** Most channels that an error names. */
const MOST_NAMED = 3;

/**
 * The failure of a message that its channel cannot carry.
 *
 * @param others the active channels of the organization
 */
export function misfit(
	{ what, code = 'invalid_content' }: Demand,
	demands: readonly Demand[],
	sender: string,
	others: readonly Channel[],
): Failure {
	const able = others.filter(
		(other) => other.capabilities !== undefined && !ruledOut(demands, other),
	);
	const named = able
		.slice(0, MOST_NAMED)
		.map((channel) => `${addressOf(channel)} (${kindName(channel.type)}, ${channel.id})`);
	return {
		code,
		message: `${sender} cannot carry ${what}. Nothing was sent`,
		status: null,
		retryable: false,
		hint:
			named.length === 0
				? 'None of your active channels can: send something simpler'
				: `Send from a channel that can: ${named.join(', ')}`,
		context: { possible_channels: able.map(({ id, type }) => ({ id, type })) },
		derived: true,
	};
}
