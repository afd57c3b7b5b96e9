import type { FastifyInstance } from 'fastify';

import { TINY_PNG } from '../upload/samples';
import { VOICE_MEMO } from '../upload/voiceMemo';

interface SharedFile {
	bytes: Buffer;
	/** As its server tells it; stores of files often say no more than that it is one. */
	type: string;
}

/** What people send, by name. */
const FILES: ReadonlyMap<string, SharedFile> = new Map([
	['Audio Message.caf', { bytes: VOICE_MEMO, type: 'application/octet-stream' }],
	['old-phone.amr', { bytes: Buffer.from('#!AMR\n'), type: 'audio/amr' }],
	['photo.png', { bytes: TINY_PNG, type: 'image/png' }],
	['offer.pdf', { bytes: Buffer.from('%PDF-1.7'), type: 'application/pdf' }],
]);

/** Gives out what people send, to anybody, as an address of an attachment does. */
export async function peoplesFiles(app: FastifyInstance): Promise<void> {
	app.get<{ Params: { name: string } }>('/:name', async ({ params }, reply) => {
		const file = FILES.get(params.name);
		if (!file) return await reply.code(404).send();
		return await reply.type(file.type).send(file.bytes);
	});
}
