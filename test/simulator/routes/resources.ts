import type { FastifyPluginAsync } from 'fastify';
import type { State } from '../state';
import { backgroundRoutes } from './chats/background';
import { callForwardingRoutes } from './account/callForwarding';
import { chatRoutes } from './chats/chats';
import { chatSignalRoutes } from './chats/chatSignals';
import { contactCardRoutes } from './chats/contactCard';
import { contactRoutes } from './contacts/contacts';
import { contactTagRoutes } from './contacts/contactTags';
import { facetimeRoutes } from './account/facetime';
import { groupIconRoutes } from './contacts/groupIcon';
import { groupMemberRoutes } from './contacts/groupMembers';
import { groupRoutes } from './contacts/groups';
import { locationRoutes } from './chats/location';
import { meRoutes } from './account/me';
import { messageRoutes } from './chats/messages';
import { numberRoutes } from './account/numbers';
import { phoneNumberRoutes } from './account/phoneNumbers';
import { pollRoutes } from './chats/polls';
import { reactionRoutes } from './chats/reactions';

/** One plugin per resource of the API that needs the state alone. */
export const RESOURCES: Array<(state: State) => FastifyPluginAsync> = [
	meRoutes,
	numberRoutes,
	contactCardRoutes,
	callForwardingRoutes,
	contactRoutes,
	contactTagRoutes,
	chatRoutes,
	chatSignalRoutes,
	backgroundRoutes,
	messageRoutes,
	reactionRoutes,
	pollRoutes,
	groupRoutes,
	groupMemberRoutes,
	groupIconRoutes,
	locationRoutes,
	facetimeRoutes,
	phoneNumberRoutes,
];
