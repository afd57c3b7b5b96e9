import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { newId } from '../../ids';
import type { State } from '../../state';
import type { Background, ChatSetting } from '../../state/chats/chatSettings';
import { imageOf } from '../../upload/imageFile';
import { acceptUploads } from '../../upload/plugin';
import { backgroundView } from '../../views/background';
import { conversationOf } from './destinationOf';
import { deviceOf } from '../control/deviceOf';

/** Background image of a chat (getChatBackground, setChatBackground, removeChatBackground). */
export const backgroundRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		await acceptUploads(app);
		const BACKGROUND = '/chats/:chatId/background';

		app.get(BACKGROUND, async (request) => {
			const { id } = find(request);
			return backgroundView(id, state.chatSettings.of(id));
		});

		app.put(BACKGROUND, async (request) => {
			const { digest, extension } = await imageOf(request, 'background');
			const { id } = find(request);
			const setting = state.chatSettings.of(id);
			const changed = setting.background?.digest !== digest;
			if (changed) {
				const backgroundId = newId('bg');
				const url = `https://media.blooio.example/backgrounds/${backgroundId}.${extension}`;
				replace(setting, { backgroundId, url, digest });
			}
			return { ...backgroundView(id, setting), changed };
		});

		app.delete(BACKGROUND, async (request) => {
			const { id } = find(request);
			const setting = state.chatSettings.of(id);
			if (setting.background) replace(setting, null);
			return backgroundView(id, setting);
		});

		function find(request: FastifyRequest) {
			const to = conversationOf(state, request);
			deviceOf(state, request, to);
			return to;
		}
	};

function replace(setting: ChatSetting, background: Background | null): void {
	setting.background = background;
	setting.backgroundVersion = (setting.backgroundVersion ?? 0) + 1;
}
