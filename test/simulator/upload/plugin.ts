import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { LARGEST_FILE } from './imageFile';

/** Lets a plugin's routes take multipart/form-data; larger files are cut off, not refused. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
	await app.register(multipart, {
		limits: { fileSize: LARGEST_FILE },
		throwFileSizeLimit: false,
	});
}
