import type { FastifyPluginAsync } from 'fastify';
import type { State } from '../state';
import { backgroundRoutes } from './background';
import { callForwardingRoutes } from './callForwarding';
import { chatRoutes } from './chats';
import { chatSignalRoutes } from './chatSignals';
import { contactCardRoutes } from './contactCard';
import { contactRoutes } from './contacts';
import { contactTagRoutes } from './contactTags';
import { facetimeRoutes } from './facetime';
import { groupIconRoutes } from './groupIcon';
import { groupMemberRoutes } from './groupMembers';
import { groupRoutes } from './groups';
import { locationRoutes } from './location';
import { meRoutes } from './me';
import { messageRoutes } from './messages';
import { numberRoutes } from './numbers';
import { phoneNumberRoutes } from './phoneNumbers';
import { pollRoutes } from './polls';
import { reactionRoutes } from './reactions';

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
