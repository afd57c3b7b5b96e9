import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../../simulator';
import { jsonOf, more, startWorld, to, together } from '../../support/world';
import { recordSends } from './recordSends';

const world = startWorld();
const { keys, sent } = recordSends(world);

const { alice, carol } = PEOPLE;

describe('Same Content', () => {
	const content = (others: INodeParameters = {}): INodeParameters =>
		together(others, more({ idempotency: 'content' }));

	it('the same message to the same chat goes out once, in any execution', async () => {
		await world.send(content(), { executionId: '1' });
		const { outputs } = await world.send(content(), { executionId: '2', items: [{}, {}] });
		expect(sent()).toEqual([`${alice}: Hello`]);
		expect(jsonOf(outputs[0]).map(({ duplicate }) => duplicate)).toEqual([true, true]);
	});

	it.each<[string, INodeParameters]>([
		['another text', { text: 'Hello!' }],
		['another chat', { chatId: to(carol) }],
		['other metadata', more({ metadataJson: '{"order": 1}' })],
	])('%s is another message', async (_name, difference) => {
		await world.send(content());
		await world.send(content(difference));
		expect(sent()).toHaveLength(2);
	});

	it('the order of members makes no difference', async () => {
		const withMetadata = (metadataJson: string) => content(more({ metadataJson }));
		await world.send(withMetadata('{"a": 1, "b": {"c": 2, "d": 3}}'));
		await world.send(withMetadata('{"b": {"d": 3, "c": 2}, "a": 1}'));
		expect(sent()).toHaveLength(1);
	});
});

describe('Own Key', () => {
	const own = (idempotencyKey: string): INodeParameters => ({
		options: { idempotency: 'own', idempotencyKey },
	});

	it('goes out as it is, and decides in any execution', async () => {
		await world.send(own('order-7 / confirmation'), { executionId: '1' });
		const { outputs } = await world.send(own('order-7 / confirmation'), { executionId: '2' });
		expect(sent()).toHaveLength(1);
		expect(keys()).toEqual(['order-7 / confirmation', 'order-7 / confirmation']);
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ duplicate: true, idempotency_key: 'order-7 / confirmation' }),
		]);
	});

	it('is read for each item', async () => {
		await world.send(own('={{ $json.id }}'), { items: [{ id: 'a' }, { id: 2 }, { id: 'a' }] });
		expect(keys()).toEqual(['a', '2', 'a']);
		expect(sent()).toHaveLength(2);
	});

	it('is enough to be used: Duplicate Protection need not be set', async () => {
		await world.send({ options: { idempotencyKey: 'order-7' } });
		expect(keys()).toEqual(['order-7']);
	});

	it('without a value for an item is refused there, and not replaced', async () => {
		const { arrived } = await world.send(
			{ options: { idempotencyKey: '={{ $json.order }}' }, errorOutputs: ['invalid_input'] },
			{ items: [{ order: 'a' }, {}] },
		);
		expect(jsonOf(arrived[1])).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ code: 'invalid_input' }) }),
		]);
		expect(keys()).toEqual(['a']);
	});

	it.each([
		['empty', ''],
		['empty by expression', '={{ $json.missing }}'],
		['with a line break', 'a\r\nX-Other: 1'],
		['with letters that a header cannot hold', 'Bestellung für Zoë'],
		['too long', 'x'.repeat(256)],
	])('%s is refused and nothing is sent', async (_name, key) => {
		const { arrived } = await world.send({ ...own(key), errorOutputs: ['invalid_input'] });
		expect(jsonOf(arrived[1])).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({ context: { field: 'Idempotency Key' } }),
			}),
		]);
		expect(world.posts).toEqual([]);
	});
});
