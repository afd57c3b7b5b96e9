import type { Resource } from '../../Blooio/engine/operation';
import { account } from './account';
import { channel } from './channel';
import { chat } from './chat';
import { contact } from './contact';
import { event } from './event';
import { group } from './group';
import { location } from './location';
import { message } from './message';
import { number } from './number';
import { phoneNumber } from './phoneNumber';
import { poll } from './poll';
import { priority } from './priority';
import { webhook } from './webhook';

/** Every resource, as the Resource select and the node search list them: what people come for first. */
export const resources: readonly Resource[] = [
	message,
	account,
	channel,
	chat,
	contact,
	event,
	group,
	location,
	number,
	phoneNumber,
	poll,
	priority,
	webhook,
];
