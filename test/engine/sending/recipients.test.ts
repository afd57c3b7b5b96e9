import { KEYS, PEOPLE } from '../../simulator';
import { searchList } from '../support/editorList';
import { jsonOf, sendPath, startWorld, to } from '../support/world';

const world = startWorld();

const inCountry = (country: string) => ({ options: { defaultCountry: to(country, 'list') } });

/** Sends to what an expression gives. */
const sendTo = async (given: unknown, parameters = {}) =>
	await world.send(
		{ chatId: to('={{ $json.to }}'), ...parameters },
		{ items: [{ json: { to: given } }] },
	);

const pathsOf = () => world.posts.map(({ path }) => path);

describe('a recipient reaches the API in the form that it takes', () => {
	it.each<[string, unknown, string]>([
		['a number with spaces and a zero in parentheses', '+49 (0)30 123456', '%2B4930123456'],
		['a number from the contacts of a phone', '\u202a+15551234567\u202c', '%2B15551234567'],
		['a number behind the apostrophe of a spreadsheet', "'+1 555 123 4567", '%2B15551234567'],
		['a link', 'tel:+1-555-123-4567', '%2B15551234567'],
		['a name with a number', 'Ann <+1 (555) 123-4567>', '%2B15551234567'],
		['a name with an email', 'Ann <ann@example.com>', 'ann%40example.com'],
		['a mailto: link', 'mailto:ann@example.com?subject=Hi', 'ann%40example.com'],
	])('%s', async (_what, given, encoded) => {
		const { error, outputs } = await sendTo(given);
		expect(error).toBeUndefined();
		expect(pathsOf()).toEqual([sendPath(encoded)]);
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ chat_id: decodeURIComponent(encoded), to_given: given }),
		]);
	});

	it.each<[string, unknown, string, string]>([
		['a local number', '030 123456', 'DE', '%2B4930123456'],
		['a number that is a number', 5551234567, 'US', '%2B15551234567'],
		['a number with its country code that is a number', 447911123456, 'GB', '%2B447911123456'],
	])('%s by the country that was chosen', async (_what, given, country, encoded) => {
		const { error, outputs } = await sendTo(given, inCountry(country));
		expect(error).toBeUndefined();
		expect(pathsOf()).toEqual([sendPath(encoded)]);
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ to_given: String(given) })]);
	});

	it('also in a country that an expression names', async () => {
		const { error } = await world.send(
			{
				chatId: to('={{ $json.to }}'),
				options: { defaultCountry: to('={{ $json.country }}', 'code') },
			},
			{
				items: [
					{ json: { to: '030 123456', country: 'de' } },
					{ json: { to: '(555) 123-4567', country: 'United States' } },
				],
			},
		);
		expect(error).toBeUndefined();
		expect(pathsOf().sort()).toEqual([sendPath('%2B15551234567'), sendPath('%2B4930123456')]);
	});

	it('what is given in that form already is not mentioned', async () => {
		const { outputs } = await sendTo(` ${PEOPLE.alice}\n`);
		expect(jsonOf(outputs[0])[0]).not.toHaveProperty('to_given');
	});

	it('what is refused leaves nothing behind, and names the way out', async () => {
		const { arrived } = await sendTo('030 123456', { errorOutputs: ['invalid_input'] });
		expect(jsonOf(arrived.flat())).toEqual([
			expect.objectContaining({
				to: '030 123456',
				error: expect.objectContaining({
					message: '"030 123456" has no country code',
					hint: expect.stringContaining('Default Country'),
				}),
			}),
		]);
		expect(world.posts).toEqual([]);
	});

	it('a country that is none is named as such', async () => {
		const { error } = await sendTo('030 123456', inCountry('Atlantis'));
		expect(error?.message).toContain('"Atlantis" is not a country');
		expect(world.posts).toEqual([]);
	});
});

describe('a list becomes one chat with several people', () => {
	const PAIR = [PEOPLE.alice, PEOPLE.carol];
	const path = sendPath(encodeURIComponent(PAIR.join(',')));

	it.each<[string, unknown]>([
		['of an expression', PAIR],
		['as JSON, e.g. of an agent', JSON.stringify(PAIR)],
		['with one person in two spellings', [...PAIR, '+1 (555) 123-4567', ' tel:+1-555-555-0103']],
		['with blank entries', [PEOPLE.alice, null, '', PEOPLE.carol]],
		['within a list', [PAIR]],
		['as a text', `${PEOPLE.alice}; ${PEOPLE.carol}`],
	])('%s', async (_what, given) => {
		const { error } = await sendTo(given);
		expect(error).toBeUndefined();
		expect(pathsOf()).toEqual([path]);
	});

	it('numbers and emails may stand side by side', async () => {
		const given = ['+1 (555) 123-4567', 'Ivan <ivan@example.com>'];
		const { error, outputs } = await sendTo(given);
		expect(error).toBeUndefined();
		expect(pathsOf()).toEqual([sendPath('%2B15551234567%2Civan%40example.com')]);
		expect(jsonOf(outputs[0])[0]).toMatchObject({ to_given: given });
	});

	it('one person twice is one person, not a group', async () => {
		const { outputs } = await sendTo('Ivan@example.com,ivan@example.com');
		expect(pathsOf()).toEqual([sendPath('Ivan%40example.com')]);
		expect(jsonOf(outputs[0])[0]).toMatchObject({
			chat_id: 'Ivan@example.com',
			to_given: 'Ivan@example.com,ivan@example.com',
		});
	});

	it('of an agent, whose tool call is read in the same way', async () => {
		const settings = { type: 'n8n-nodes-blooio.blooioTool' };
		const given = '["(555) 123-4567", "Ivan <ivan@example.com>"]';
		const { outputs } = await world.send(
			{ chatId: to('={{ $json.to }}'), ...inCountry('US') },
			{ settings, items: [{ json: { to: given } }] },
		);
		expect(pathsOf()).toEqual([sendPath('%2B15551234567%2Civan%40example.com')]);
		expect(jsonOf(outputs.flat())).toEqual([
			expect.objectContaining({ chat_id: '+15551234567,ivan@example.com' }),
		]);
	});

	it('an entry that is no text is named', async () => {
		const { error } = await sendTo([{ phone: PEOPLE.alice }, PEOPLE.carol]);
		expect(error?.message).toContain('To is not a list of texts');
		expect(world.posts).toEqual([]);
	});
});

describe('one person in two spellings', () => {
	const SPELLINGS = [PEOPLE.alice, '+1 (555) 123-4567', 'tel:+1-555-123-4567'];
	const items = SPELLINGS.map((one) => ({ json: { to: one } }));
	const keys = () => world.posts.map(({ headers }) => headers['idempotency-key']);

	it('gets the same content once', async () => {
		const { outputs } = await world.send(
			{ chatId: to('={{ $json.to }}'), options: { idempotency: 'content' } },
			{ items },
		);
		expect(new Set(keys()).size).toBe(1);
		expect(jsonOf(outputs[0]).map(({ duplicate }) => duplicate)).toEqual([false, true, true]);
	});

	it('gets several messages one after the other, each with a key of its own', async () => {
		const { outputs } = await world.send({ chatId: to('={{ $json.to }}') }, { items });
		expect(new Set(keys()).size).toBe(SPELLINGS.length);
		expect(jsonOf(outputs[0]).map(({ duplicate }) => duplicate)).toEqual([false, false, false]);
		expect(world.posts.map(({ body }) => body)).toHaveLength(SPELLINGS.length);
	});
});

describe('the list of countries', () => {
	const search = async (filter?: string) =>
		(await searchList('searchCountries', { apiKey: KEYS.blooio, baseUrl: '' }, { filter })).results;

	it.each([
		['ger', { name: 'Germany (+49)', value: 'DE' }],
		['+49', { name: 'Germany (+49)', value: 'DE' }],
		['(us)', { name: 'United States (+1)', value: 'US' }],
	])('finds a country by %j', async (filter, country) => {
		expect(await search(filter)).toContainEqual(country);
	});

	it('has all of them, and asks nobody', async () => {
		expect((await search()).length).toBeGreaterThan(240);
		expect(world.simulator.requests).toEqual([]);
	});
});
