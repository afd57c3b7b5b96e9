import type { ChatSetting } from '../state/chats/chatSettings';

/** The background of a chat (schema ChatBackgroundResponse). */
export const backgroundView = (chatId: string, { background, backgroundVersion }: ChatSetting) => ({
	chat_id: chatId,
	has_background: background !== null,
	background_id: background?.backgroundId ?? null,
	background_url: background?.url ?? null,
	background_version: backgroundVersion,
});
