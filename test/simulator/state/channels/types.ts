import type { Pool } from '../lines/numbers';

/** Kinds of channels of the v4 API. */
export const CHANNEL_TYPES = [
	'blooio',
	'twilio',
	'whatsapp',
	'whatsapp_business',
	'rcs_business',
] as const;

/** One of them. */
export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** Whether a channel is a number that the v2 API knows as well. */
export const isNumber = (type: ChannelType): type is Pool => type === 'blooio' || type === 'twilio';
