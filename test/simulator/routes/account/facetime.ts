import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { ComingSoon } from '../../errors';
import { newGuid } from '../../ids';
import type { State } from '../../state';
import { validate } from '../../request/validate';
import { handleField } from '../bodies';
import { activeNumberOf } from '../control/deviceOf';

const body = z.object({ handle: handleField }).strict();

/** FaceTime calls (callFaceTime): "coming soon" until the feature `facetime` is on. */
export const facetimeRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post('/facetime/calls', async (request) => {
			if (!state.features.has('facetime')) throw new ComingSoon('FaceTime calling');
			const { handle } = validate(body, request.body);
			activeNumberOf(state, request, handle);
			return { success: true, link: `https://facetime.apple.com/join#v=1&p=${newGuid()}`, handle };
		});
	};
