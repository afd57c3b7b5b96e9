import type { OperationCase } from './case';
import { chat } from './chat';
import { contacts } from './contact';
import { groups } from './group';
import { messages } from './message';
import { numbers } from './number';
import { webhooks } from './webhook';

/** One for each operation, but for those that wait. */
export const CASES: OperationCase[] = [
	...chat,
	...contacts,
	...groups,
	...messages,
	...numbers,
	...webhooks,
];

/** They have tests of their own (test/engine/waiting). */
export const WAITING = ['message:collect', 'message:sendAndWait', 'message:waitForDelivery'];
