import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { InvalidInput } from '../../errors/invalidInput';
import { idempotencyKey, isByContent, type KeyScope } from '../key/idempotency';
import type { PreparedItem } from '../item';
import type { FromInput } from '../request';
import { refusalOf, type Refusal } from '../results/refusal';
import { FileAddresses } from './addresses';
import { alike, filled, placesIn } from './body';
import { filesMeant, filesOf, type Files } from './itemFiles';
import { uploadOf } from './upload';

/** What makes an address a secret: whoever has it opens the file. */
const secretsIn = (url: string): string[] => [url, url.split('token=')[1] ?? ''];

/** A file as the API takes it at this place. */
function formOf({ wanted: { bare } }: FromInput, url: string, name: string): unknown {
	if (bare === 'address') return url;
	return bare === 'object' ? { url } : { url, name };
}

/**
 * Makes the function that finds the item's files for a prepared request, before anything is sent: the
 * one that is to be uploaded, and those whose addresses go into the places that ask for them. The address is new at every evaluation, so a key that is
 * made of the content is made of the bytes of the file instead.
 *
 * @param baseUrl of the API
 */
export function makeAttach(
	context: IExecuteFunctions,
	scope: KeyScope,
	baseUrl: string,
): (item: PreparedItem, input: INodeExecutionData) => Promise<PreparedItem | Refusal> {
	const addresses = new FileAddresses(context, baseUrl);

	const attach = async (
		item: PreparedItem,
		own: Files,
		places: readonly FromInput[],
	): Promise<PreparedItem> => {
		const { request, sendable } = item;
		const { body = {}, key: choice, chat = '' } = request;
		const compared = choice !== undefined && isByContent(choice, scope);
		const entries = new Map<FromInput, unknown[]>();
		const names: string[] = [];
		const digests = new Map<string, string>();
		for (const place of places) {
			const list: unknown[] = [];
			for (const file of filesMeant(own, place.wanted)) {
				const url = await addresses.of(file, place.wanted.lifetimeS, Date.now());
				digests.set(url, compared ? await addresses.digest(file) : '');
				list.push(formOf(place, url, file.name));
				names.push(file.name);
			}
			entries.set(place, list);
		}
		const complete = filled(body, entries);
		if (!('text' in complete) && !('attachments' in complete) && !('parts' in complete)) {
			throw new InvalidInput(
				'There is nothing to send: the item has no file, and there is no text',
				'Put a node before this one that provides the file, or fill in a text',
				places[0]?.wanted.field,
			);
		}
		const subject = { chat, body: alike(complete, digests), place: 0 };
		const key = compared ? idempotencyKey(choice, scope, subject) : sendable.key;
		return {
			...item,
			request: { ...request, body: complete, about: { ...request.about, files: names } },
			sendable: { ...sendable, body: complete, ...(key !== undefined && { key }) },
			digests,
			secrets: [...digests.keys()].flatMap(secretsIn),
		};
	};

	return async (item, input) => {
		try {
			const { body, file } = item.request;
			const places = placesIn(body);
			if (places.length === 0 && !file) return item;
			const own = filesOf(context, input);
			const ready = file ? { ...item, upload: uploadOf(file, own) } : item;
			return places.length === 0 ? ready : await attach(ready, own, places);
		} catch (error) {
			return refusalOf(error);
		}
	};
}
