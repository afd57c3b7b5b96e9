import { GROUPS, NUMBERS, PEOPLE, TINY_PNG } from '../../simulator';
import { keepOnDisk, store } from '../support/binaryStore.cjs';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

const PNG = TINY_PNG.toString('base64');
const GIF = Buffer.from('GIF89a, not more of it').toString('base64');
const fileItem = (name: string, data: string, mimeType: string) => ({
	json: {},
	binary: { [name]: { data, mimeType } },
});

const sentFiles = () => world.posts.map(({ headers, body }) => [headers['content-type'], body]);

it.each([
	['image/png', PNG, 'png'],
	['image/gif', GIF, 'gif'],
])('a background travels as one part of a form: %s', async (mimeType, data, extension) => {
	const { error } = await world.run(
		{
			resource: 'chat',
			operation: 'setBackground',
			chatId: to(PEOPLE.alice),
			binaryProperty: 'photo',
		},
		{ items: [fileItem('photo', data, mimeType)] },
	);
	expect(error).toBeUndefined();
	const bytes = Buffer.from(data, 'base64').length;
	expect(sentFiles()).toEqual([
		[
			expect.stringMatching(/^multipart\/form-data; boundary=/),
			{ background: { filename: `background.${extension}`, mimetype: mimeType, bytes } },
		],
	]);
});

it('an icon travels as the part of that name', async () => {
	await world.run(
		{ resource: 'group', operation: 'setIcon', groupId: to(GROUPS.team, 'id') },
		{ items: [fileItem('data', PNG, 'image/png')] },
	);
	expect(sentFiles().map(([, body]) => body)).toEqual([
		{ icon: { filename: 'icon.png', mimetype: 'image/png', bytes: TINY_PNG.length } },
	]);
});

describe('where the workflow has n8n keep files in the data of items', () => {
	beforeAll(keepOnDisk);

	it.each(['photo', '_files.photo'])('a file is found by %s', async (binaryProperty) => {
		const photo = await store(TINY_PNG, { mimeType: 'image/png' });
		const { error } = await world.run(
			{ resource: 'group', operation: 'setIcon', groupId: to(GROUPS.team, 'id'), binaryProperty },
			{ items: [{ json: {}, binary: { photo } }], binaryMode: 'combined' },
		);
		expect(error).toBeUndefined();
		expect(sentFiles().map(([, body]) => body)).toMatchObject([
			{ icon: { bytes: TINY_PNG.length } },
		]);
	});
});

describe('the photo of a contact card', () => {
	const card = {
		resource: 'number',
		operation: 'updateContactCard',
		number: to(NUMBERS.dedicated, 'list'),
	};
	const avatar = () => world.simulator.state.contactCards.of(NUMBERS.dedicated).avatar;

	it('travels in base64 beside the other fields when it is a file', async () => {
		await world.run(
			{ ...card, photo: 'binary', updateFields: { lastName: 'Smith' } },
			{ items: [fileItem('data', PNG, 'image/png')] },
		);
		expect(sentFiles()).toEqual([
			[expect.stringContaining('application/json'), { last_name: 'Smith', avatar: PNG }],
		]);
		expect(avatar()).toBe(PNG);
	});

	it('may be typed', async () => {
		const typed = `data:image/png;base64,${PNG}`;
		await world.run({ ...card, photo: 'base64', avatar: typed });
		expect(avatar()).toBe(PNG);
	});

	it('is refused before it is sent when it is a GIF', async () => {
		const { outputs } = await world.run(
			{ ...card, photo: 'binary', errorOutputs: ['invalid_input'] },
			{ items: [fileItem('data', GIF, 'image/gif')] },
		);
		expect(jsonOf(outputs[1])).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({
					message: 'The file in "data" is of type "image/gif"',
					hint: 'Use one of: image/jpeg, image/png',
				}),
			}),
		]);
		expect(world.simulator.requests).toEqual([]);
	});
});
