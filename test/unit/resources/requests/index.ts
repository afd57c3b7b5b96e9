import { chats } from './chats';
import { contacts } from './contacts';
import { groups } from './groups';
import { messages } from './messages';
import { numbers } from './numbers';
import { questions } from './questions';
import { reactions } from './reactions';
import { webhooks } from './webhooks';
import type { RequestRow } from './request';

/** Every operation, with all that it can send. */
export const REQUESTS: RequestRow[] = [
	...chats,
	...contacts,
	...groups,
	...messages,
	...reactions,
	...questions,
	...numbers,
	...webhooks,
];
