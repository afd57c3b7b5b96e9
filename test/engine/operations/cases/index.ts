import { chat } from './chat';
import { contacts } from './contact';
import { groups } from './group';
import { messages } from './message';
import { numbers } from './number';
import { webhooks } from './webhook';

/** Every operation but those that wait. */
export const CASES = [...chat, ...contacts, ...groups, ...messages, ...numbers, ...webhooks];
