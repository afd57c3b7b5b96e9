import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** A file as it was given to be transcribed. */
export interface Recording {
	name: string;
	type: string;
	bytes: Buffer;
}

/** Endings that OpenAI takes, as its refusal lists them. */
const TAKEN = 'flac m4a mp3 mp4 mpeg mpga oga ogg wav webm'.split(' ');

/**
 * OpenAI's transcriptions, as far as the name of a file goes.
 *
 * @param hear gives the text of each recording that is taken
 */
export const transcription =
	(hear: (recording: Recording) => string) =>
	async (app: FastifyInstance): Promise<void> => {
		await app.register(multipart);
		app.post('/v1/audio/transcriptions', async (request, reply) => {
			const file = await request.file();
			const name = file?.filename ?? '';
			if (!file || !TAKEN.includes(name.split('.').at(-1) ?? '')) {
				const message = `Invalid file format. Supported formats: ${JSON.stringify(TAKEN)}`;
				const error = { message, type: 'invalid_request_error', param: null, code: null };
				return await reply.code(400).send({ error });
			}
			return { text: hear({ name, type: file.mimetype, bytes: await file.toBuffer() }) };
		});
	};
