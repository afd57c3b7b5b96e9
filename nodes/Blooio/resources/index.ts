import type { Resource } from '../engine/operation';
import { account } from './account';
import { chat } from './chat';
import { contact } from './contact';
import { faceTime } from './faceTime';
import { group } from './group';
import { location } from './location';
import { message } from './message';
import { number } from './number';
import { phoneNumber } from './phoneNumber';
import { poll } from './poll';
import { webhook } from './webhook';

/** Every resource, as the Resource select and the node search list them: what people come for first. */
export const resources: readonly Resource[] = [
	message,
	account,
	chat,
	contact,
	faceTime,
	group,
	location,
	number,
	phoneNumber,
	poll,
	webhook,
];
