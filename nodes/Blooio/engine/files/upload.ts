import { randomUUID } from 'node:crypto';

import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../../schemas/quote';
import type { SendableRequest } from '../http/sendable';
import type { PreparedItem, Upload } from '../item';
import type { FileUse } from '../request';
import { checkSize, fileNamed, type Files } from './itemFiles';

const FIELD = 'Input Binary Field';

/**
 * Finds a file and checks it by what the item says about it, before anything is sent.
 *
 * @throws InvalidInput when there is no such file, or it is of a type or size that the API refuses
 */
export function uploadOf(use: FileUse, files: Files): Upload {
	const { property, types } = use;
	const { name, binary } = fileNamed(files, property, FIELD);
	if (!types.includes(binary.mimeType)) {
		throw new InvalidInput(
			`The file in ${quote(name)} is of type ${quote(binary.mimeType)}`,
			`Use one of: ${types.join(', ')}`,
			FIELD,
		);
	}
	checkSize(binary.bytes, name, FIELD);
	return { ...use, binary };
}

/** The bytes of a file. (n8n's own reader does not find every file by its name.) */
async function contentOf(
	{ helpers }: IExecuteFunctions,
	{ id, data }: IBinaryData,
): Promise<Buffer> {
	if (!id) return Buffer.from(data, 'base64');
	return await helpers.binaryToBuffer(await helpers.getBinaryStream(id));
}

/** A form with a single file (RFC 7578). */
function formOf(
	name: string,
	mimeType: string,
	content: Buffer,
): Pick<SendableRequest, 'body' | 'contentType'> {
	const boundary = `blooio-${randomUUID()}`;
	const extension = mimeType.split('/')[1] ?? 'bin';
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="${name}"; filename="${name}.${extension}"`,
		`Content-Type: ${mimeType}`,
		'',
		'',
	].join('\r\n');
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}

/**
 * Puts the file of an item into its request.
 *
 * @throws InvalidInput when the file is empty or too large
 */
export async function withFile(
	context: IExecuteFunctions,
	{ request, sendable }: PreparedItem,
	{ binary, property, as, name }: Upload,
): Promise<SendableRequest> {
	const content = await contentOf(context, binary);
	checkSize(content.length, property, FIELD);
	if (as === 'base64') {
		return { ...sendable, body: { ...request.body, [name]: content.toString('base64') } };
	}
	return { ...sendable, ...formOf(name, binary.mimeType, content) };
}
