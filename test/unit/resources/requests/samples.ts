import type { IDataObject } from 'n8n-workflow';

import { TINY_PNG } from '../../../simulator/upload/samples';

/** A photo as base64 text. */
export const PNG = TINY_PNG.toString('base64');

export const ALICE = '+15551234567';
export const CHAT = '/chats/%2B15551234567';
export const CONTACT = '/contacts/%2B15551234567';
export const GROUP = '/groups/grp_abc123';
export const NUMBER = '/me/numbers/%2B12125550101';
export const WEBHOOK = '/webhooks/wh_abc123';

export const inChat = { chatId: ALICE };
export const ofContact = { contactId: ALICE };
export const inGroup = { groupId: 'grp_abc123' };
export const ofNumber = { number: '+12125550101' };
export const ofWebhook = { webhookId: 'wh_abc123' };
export const reactTo = (more: IDataObject) => ({ ...inChat, reaction: 'love', ...more });

export const PAGE = 'https://example.com/menu.pdf';
export const IMAGES = [
	'image/jpeg',
	'image/png',
	'image/gif',
	'image/webp',
	'image/heic',
	'image/heif',
];
