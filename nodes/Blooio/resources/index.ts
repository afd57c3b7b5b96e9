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

/** Every resource, in the order of the Resource select. */
export const resources: readonly Resource[] = [
	account,
	chat,
	contact,
	faceTime,
	group,
	location,
	message,
	number,
	phoneNumber,
	poll,
	webhook,
];
