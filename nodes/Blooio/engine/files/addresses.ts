import { createHash } from 'node:crypto';

import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../errors/invalidInput';
import { HOW_TO_BE_REACHED, isReachable } from '../../schemas/address/web/reach';
import { parseUrl } from '../../schemas/address/web/url';
import { quote } from '../../schemas/quote';
import type { ItemFile } from './itemFiles';

const FIELD = 'Source';

const OR_URL = 'Or set Source to URL and give the address of a file that is on the web';

interface Address {
	url: string;
	/** Epoch ms. */
	madeAt: number;
}

/**
 * Addresses of each execution, by the object that n8n keeps for it. n8n makes another address for the
 * same file at every call, while a second try of a message must carry the very same body.
 */
const remembered = new WeakMap<object, Map<string, Address>>();

function memoryOf(context: IExecuteFunctions): Map<string, Address> {
	const execution = context.getContext('node');
	const known = remembered.get(execution) ?? new Map<string, Address>();
	remembered.set(execution, known);
	return known;
}

/** Opens files of items to Blooio, one run of the node at a time. */
export class FileAddresses {
	private readonly digests = new Map<string, Promise<string>>();

	/** @param baseUrl of the API */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly baseUrl: string,
	) {}

	/**
	 * The address under which Blooio can fetch a file from n8n: the same for the whole execution, as
	 * long as half of its time is left.
	 *
	 * @param lifetimeS how long it is open, in seconds
	 * @param now epoch ms
	 * @throws InvalidInput where this n8n cannot make one, or one that nobody else can open
	 */
	async of(file: ItemFile, lifetimeS: number, now: number): Promise<string> {
		const { helpers } = this.context;
		if (typeof helpers.createBinarySignedUrl !== 'function') {
			throw new InvalidInput(
				'This version of n8n cannot give Blooio a file',
				`Update n8n to version 2. ${OR_URL}`,
				FIELD,
			);
		}
		const name = `${lifetimeS} ${file.binary.id ?? (await this.digest(file))}`;
		const known = memoryOf(this.context);
		const before = known.get(name);
		if (before && now - before.madeAt < lifetimeS * 500) return before.url;
		const stored = await this.stored(file);
		const url = this.reachable(helpers.createBinarySignedUrl(stored, `${lifetimeS}s`));
		known.set(name, { url, madeAt: now });
		return url;
	}

	/** SHA-256 of the bytes of a file, in hexadecimal digits. */
	async digest({ binary }: ItemFile): Promise<string> {
		if (!binary.id) return createHash('sha256').update(binary.data, 'base64').digest('hex');
		const known = this.digests.get(binary.id);
		if (known) return await known;
		const made = this.digestOf(binary.id);
		this.digests.set(binary.id, made);
		return await made;
	}

	private async digestOf(id: string): Promise<string> {
		const hash = createHash('sha256');
		for await (const chunk of await this.context.helpers.getBinaryStream(id)) hash.update(chunk);
		return hash.digest('hex');
	}

	/** A file that is part of the item itself, as code makes one, is put where n8n keeps files. */
	private async stored({ binary, name, field }: ItemFile): Promise<IBinaryData> {
		if (binary.id) return binary;
		const bytes = Buffer.from(binary.data, 'base64');
		const stored = await this.context.helpers.prepareBinaryData(bytes, name, binary.mimeType);
		if (stored.id) return stored;
		throw new InvalidInput(
			`Blooio cannot fetch the file in ${quote(field)}: this n8n keeps files in memory only`,
			`Set N8N_DEFAULT_BINARY_DATA_MODE, an environment variable of n8n, to filesystem (in queue mode: database or s3) and restart n8n. ${OR_URL}`,
			FIELD,
		);
	}

	private reachable(url: string): string {
		if (isReachable(url, this.baseUrl)) return url;
		const origin = parseUrl(url)?.origin ?? 'an unknown address';
		throw new InvalidInput(
			`Blooio cannot fetch files from n8n at ${origin}`,
			`${HOW_TO_BE_REACHED}. ${OR_URL}`,
			FIELD,
		);
	}
}
