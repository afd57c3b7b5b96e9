import { createHash } from 'node:crypto';

import type { Host } from './host';
import { blooioNode, type NodeJson } from './workflow';

/** Bytes of a file that no other seed makes; written so that a Code node can make them too. */
export const someBytes = (count: number, seed: number): Buffer =>
	Buffer.from(Array.from({ length: count }, (_, at) => (at * at + at * seed + seed) % 251));

/** How the simulator names bytes that it has downloaded. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Nodes that make the bytes of `someBytes` and put them into the binary field `photo`, where n8n keeps
 * its files.
 */
export function fileNodes(count: number, seed: number): NodeJson[] {
	const jsCode = `
const byte = (_, at) => (at * at + at * ${seed} + ${seed}) % 251;
const bytes = Buffer.from(Array.from({ length: ${count} }, byte));
return [{ json: { base64: bytes.toString('base64') } }];`;
	return [
		{
			name: 'Bytes',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			parameters: { jsCode },
		},
		{
			name: 'File',
			type: 'n8n-nodes-base.convertToFile',
			typeVersion: 1.1,
			parameters: {
				operation: 'toBinary',
				sourceProperty: 'base64',
				binaryPropertyName: 'photo',
				options: { fileName: 'photo.jpg', mimeType: 'image/jpeg' },
			},
		},
	];
}

/** A node that sends the file in `photo`. */
export const photoNode = (
	host: Pick<Host, 'credential'>,
	to: string,
	options: Record<string, unknown> = {},
): NodeJson =>
	blooioNode(host, 'Send', {
		resource: 'message',
		operation: 'send',
		chatId: { __rl: true, mode: 'phone', value: to },
		text: 'Look',
		options: {
			attachments: { attachment: [{ source: 'input', binaryProperty: 'photo' }] },
			...options,
		},
		errorOutputs: [],
	});

/** The files of the last message in a chat, once they are downloaded. */
export async function filesIn({ simulator }: Pick<Host, 'simulator'>, chat: string) {
	await simulator.idle();
	const message = simulator.state.chats.get(chat)?.messages.at(-1);
	return (message?.attachments ?? []).map(({ name, received, failed }) => ({
		name,
		...received,
		...(failed !== undefined && { failed }),
	}));
}
