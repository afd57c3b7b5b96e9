import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type ApiError, badRequest } from '../errors';
import { imageTypeOf } from './imageType';

/** Largest file of an upload (setChatBackground: "at most 10 MB"), in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** An uploaded image. */
export interface ImageFile {
	extension: string;
	/** SHA-256, hex. */
	digest: string;
}

/**
 * The image of a multipart/form-data body whose only field is `field`; a 400 unless it is a file
 * of an allowed type and size. The log shows the size of the file in place of its bytes.
 */
export async function imageOf(request: FastifyRequest, field: string): Promise<ImageFile> {
	if (!request.isMultipart()) {
		throw badRequest(`Expected multipart/form-data with the image in the field "${field}".`);
	}
	const refusals: ApiError[] = [];
	const files: Array<{ part: MultipartFile; bytes: Buffer }> = [];
	try {
		for await (const part of request.parts()) {
			if (part.type === 'file') files.push({ part, bytes: await part.toBuffer() });
			if (part.fieldname !== field) refusals.push(badRequest(`Unknown field: ${part.fieldname}`));
			else if (part.type === 'field') refusals.push(badRequest(`${field}: Not a file`));
		}
	} catch (error) {
		throw badRequest(`Malformed multipart/form-data: ${String(error)}`);
	}
	logFiles(request, files);

	const [file, second] = files;
	if (refusals[0]) throw refusals[0];
	if (!file) throw badRequest(`${field}: Missing`);
	if (second) throw badRequest(`${field}: More than one file`);
	return checkImage(field, file.part, file.bytes);
}

function checkImage(field: string, { file, mimetype }: MultipartFile, bytes: Buffer): ImageFile {
	if (file.truncated) throw badRequest(`${field}: Larger than 10 MB`);
	const type = imageTypeOf(bytes);
	if (!type) throw badRequest(`${field}: Not a JPEG, PNG, GIF, WebP or HEIC/HEIF image`);
	if (!type.mimeTypes.includes(mimetype)) {
		throw badRequest(`${field}: Declared as ${mimetype}, but it is ${type.mimeTypes[0]}`);
	}
	return { extension: type.extension, digest: createHash('sha256').update(bytes).digest('hex') };
}

function logFiles(
	{ exchange }: FastifyRequest,
	files: Array<{ part: MultipartFile; bytes: Buffer }>,
): void {
	if (!exchange) return;
	exchange.entry.body = Object.fromEntries(
		files.map(({ part: { fieldname, filename, mimetype }, bytes }) => [
			fieldname,
			{ filename, mimetype, bytes: bytes.length },
		]),
	);
}
