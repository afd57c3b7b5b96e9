import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { FileAddresses } from '../../../../nodes/Blooio/engine/files/addresses';
import { InvalidInput } from '../../../../nodes/Blooio/errors/invalidInput';

const API = 'https://backend.blooio.com/v2/api';
const NOW = 1_800_000_000_000;
const HOUR_S = 3600;
const HOUR_MS = HOUR_S * 1000;

const file = (more: Partial<IBinaryData> = {}) => ({
	field: 'data',
	name: 'Menu.pdf',
	binary: { data: 'filesystem-v2', id: 'filesystem-v2:1', mimeType: 'application/pdf', ...more },
});

/** An execution of an n8n at a public address, whose addresses all differ. */
function execution(helpers: object = {}) {
	const memory = {};
	const made: string[] = [];
	const context = {
		getContext: () => memory,
		helpers: {
			createBinarySignedUrl: ({ id }: IBinaryData, expiresIn: string) => {
				made.push(`${id} ${expiresIn}`);
				return `https://n8n.example.com/rest/binary-data/signed?token=${made.length}`;
			},
			getBinaryStream: async (id: string) => [Buffer.from(id), Buffer.from('!')],
			...helpers,
		},
	} as unknown as IExecuteFunctions;
	return { context, made };
}

const refused = async (given: Promise<unknown>) =>
	await given.then(
		() => undefined,
		(error: unknown) => error,
	);

it('an address is the same in a later run of the execution, as long as half of its time is left', async () => {
	const { context, made } = execution();
	const at = async (now: number, id = 'a') =>
		await new FileAddresses(context, API).of(file({ id }), HOUR_S, now);
	const first = await at(NOW);
	expect(await at(NOW + HOUR_MS / 2 - 1)).toBe(first);
	expect(await at(NOW, 'b')).not.toBe(first);
	expect(await at(NOW + HOUR_MS / 2)).not.toBe(first);
	expect(made).toEqual(['a 3600s', 'b 3600s', 'a 3600s']);
});

it('another execution has addresses of its own', async () => {
	const [one, other] = [execution(), execution()];
	await new FileAddresses(one.context, API).of(file(), HOUR_S, NOW);
	await new FileAddresses(other.context, API).of(file(), HOUR_S, NOW);
	expect(other.made).toHaveLength(1);
});

it('another lifetime has another address', async () => {
	const { context, made } = execution();
	const addresses = new FileAddresses(context, API);
	await addresses.of(file(), HOUR_S, NOW);
	await addresses.of(file(), 2 * HOUR_S, NOW);
	expect(made).toEqual(['filesystem-v2:1 3600s', 'filesystem-v2:1 7200s']);
});

it('a file is read once in a run, wherever it is kept, and known by its bytes', async () => {
	let read = 0;
	const getBinaryStream = async () => {
		read++;
		return [Buffer.from('me'), Buffer.from('nu')];
	};
	const addresses = new FileAddresses(execution({ getBinaryStream }).context, API);
	const stored = await addresses.digest(file());
	expect(await addresses.digest(file())).toBe(stored);
	expect(read).toBe(1);
	const inline = { id: undefined, data: Buffer.from('menu').toString('base64') };
	expect(await addresses.digest(file(inline))).toBe(stored);
});

it.each([
	['an n8n without the function', { createBinarySignedUrl: undefined }, API, /This version of n8n/],
	[
		'an address without https',
		{ createBinarySignedUrl: () => 'http://n8n.example.com/rest?token=secret' },
		API,
		/cannot fetch files from n8n at http:\/\/n8n\.example\.com$/,
	],
	[
		'an address in a private network',
		{ createBinarySignedUrl: () => 'https://10.0.0.7/rest?token=secret' },
		API,
		/cannot fetch files from n8n at https:\/\/10\.0\.0\.7$/,
	],
	['no address', { createBinarySignedUrl: () => '/rest?token=secret' }, API, /an unknown address$/],
])('%s is refused, and the token is not told', async (_what, helpers, baseUrl, message) => {
	const addresses = new FileAddresses(execution(helpers).context, baseUrl);
	const error = await refused(addresses.of(file(), HOUR_S, NOW));
	expect(error).toBeInstanceOf(InvalidInput);
	expect((error as InvalidInput).message).toMatch(message);
	expect(JSON.stringify(error) + String(error)).not.toContain('secret');
});

it.each(['http://localhost:3900/v2/api', 'http://simulator:3900/v2/api'])(
	'any address will do where Blooio is at %s',
	async (baseUrl) => {
		const url = 'http://localhost:5678/rest?token=secret';
		const { context } = execution({ createBinarySignedUrl: () => url });
		expect(await new FileAddresses(context, baseUrl).of(file(), HOUR_S, NOW)).toBe(url);
	},
);
