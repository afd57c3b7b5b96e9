import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { InvalidInput } from '../../errors/invalidInput';
import { checkLargest } from '../../schemas/fileSize';
import { quote } from '../../schemas/quote';
import type { FileUse } from '../operation';
import type { PreparedItem } from '../prepare';
import type { SendableRequest } from '../http/send';

const FIELD = 'Input Binary Field';

function checkSize(bytes: number, property: string): void {
	if (bytes === 0) {
		throw new InvalidInput(
			`The file in ${quote(property)} is empty`,
			'Check the node that provides the file',
			FIELD,
		);
	}
	checkLargest(bytes, `The file in ${quote(property)}`, FIELD);
}

/**
 * Checks a file by what the item says about it, before anything is sent.
 *
 * @throws InvalidInput when there is no such file, or it is of a type or size that the API refuses
 */
export function checkFile({ property, types }: FileUse, input: INodeExecutionData): void {
	const files = input.binary ?? {};
	const binary = Object.hasOwn(files, property) ? files[property] : undefined;
	if (!binary) {
		const present = Object.keys(files);
		throw new InvalidInput(
			`The item has no file named ${quote(property)}`,
			present.length > 0
				? `Set ${FIELD} to one of: ${present.join(', ')}`
				: 'Put a node before this one that provides the file, e.g. HTTP Request or Read/Write Files',
			FIELD,
		);
	}
	if (!types.includes(binary.mimeType)) {
		throw new InvalidInput(
			`The file in ${quote(property)} is of type ${quote(binary.mimeType)}`,
			`Use one of: ${types.join(', ')}`,
			FIELD,
		);
	}
	if (typeof binary.bytes === 'number') checkSize(binary.bytes, property);
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
	{ itemIndex, request, sendable }: PreparedItem,
	file: FileUse,
): Promise<SendableRequest> {
	const content = await context.helpers.getBinaryDataBuffer(itemIndex, file.property);
	checkSize(content.length, file.property);
	if (file.as === 'base64') {
		return { ...sendable, body: { ...request.body, [file.name]: content.toString('base64') } };
	}
	const { mimeType } = context.helpers.assertBinaryData(itemIndex, file.property);
	return { ...sendable, ...formOf(file.name, mimeType, content) };
}
