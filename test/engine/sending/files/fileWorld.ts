import { createHash } from 'node:crypto';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startFileHost } from '../../support/fileHost';
import { more, startWorld, type WorldRun } from '../../support/world';

/** How n8n describes a file. */
export const PDF = { mimeType: 'application/pdf', fileName: 'Menu.pdf' };

/** An attachment from the input. */
export const input = (binaryProperty: unknown = 'data', more = {}) =>
	({ source: 'input', binaryProperty, ...more }) as INodeParameters;

/** The attachments of a message, as the panel saves them. */
export const attached = (...attachment: INodeParameters[]): INodeParameters =>
	more({ attachments: { attachment } });

/** An item with files. */
export const item = (binary: IDataObject, json: IDataObject = {}) =>
	({ json, binary }) as unknown as IDataObject;

/** What tells one file from another. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A Blooio that fetches files from an n8n. */
export function startFileWorld(options: Parameters<typeof startWorld>[0] = {}) {
	const world = startWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 }, ...options });
	const host = startFileHost();
	let seeded: Set<string>;
	beforeEach(() => {
		seeded = new Set(world.simulator.state.messages.all().map(({ messageId }) => messageId));
	});

	const send = async (parameters: INodeParameters, more: WorldRun = {}) =>
		await world.send(parameters, { restApiUrl: host.restApiUrl, ...more });

	/** What the messages that went out in this test hold, oldest first. */
	async function arrivedFiles() {
		await world.simulator.idle();
		return world.simulator.state.messages
			.all()
			.filter(({ messageId }) => !seeded.has(messageId))
			.map(({ attachments }) => attachments.map(({ name, received }) => ({ name, ...received })));
	}

	return { world, send, arrivedFiles };
}
