import { createHash } from 'node:crypto';

import { PEOPLE } from '../../simulator';
import { store } from '../support/binaryStore.cjs';
import { startFileHost } from '../support/fileHost';
import { startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });
const host = startFileHost();

const PDF = { mimeType: 'application/pdf', fileName: 'Offer.pdf' };
const sha256 = createHash('sha256').update('%PDF offer').digest('hex');

const ATTACHED = { attachment: [{ source: 'input', binaryProperty: 'data' }] };
const withFile = { options: { attachments: ATTACHED } };

/** Asks Alice with a file that the execution holds; `file` tells one execution's copy from another's. */
async function ask(parameters: object, file = '1') {
	world.n8n.restApiUrl = host.restApiUrl;
	const items = [{ json: { order: 17 }, binary: { data: await store('%PDF offer', PDF, file) } }];
	return await world.ask({ ...withFile, ...parameters }, { items });
}

/** The files of each question that went out. */
async function asked() {
	await world.simulator.idle();
	return world.simulator.state.messages
		.all()
		.filter(({ attachments }) => attachments.some(({ name }) => name === PDF.fileName))
		.map(({ attachments }) => attachments.map(({ received }) => received?.sha256));
}

it.each(['reply', 'approval'])('a question comes with a file: %s', async (responseType) => {
	const execution = await ask({ responseType });
	expect(execution.status).toBe('waiting');
	expect(await asked()).toEqual([[sha256]]);
	expect(execution.asleep[0]?.json.sent).toMatchObject({ files: ['Offer.pdf'] });
	expect(JSON.stringify(execution.data)).not.toMatch(/binary-data|eyJ/);
});

it('the answer finds the file with its item', async () => {
	const execution = await ask({});
	world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	await world.settled(execution);
	expect(execution.arrived.Answered).toMatchObject([{ order: 17, data: { text: 'Yes' } }]);
});

it('the same question with the same file is not asked again, though its address is new', async () => {
	const options = { attachments: ATTACHED, idempotency: 'content' };
	const content = { options, errorOutputs: ['conflict'] };
	await ask(content, '1');
	const execution = await ask(content, '2');
	expect(execution.arrived.Conflict).toMatchObject([
		{ error: { message: 'This question was asked before, and nothing was sent now' } },
	]);
	expect(await asked()).toHaveLength(1);
});

it('nothing is asked where the item has no file', async () => {
	world.n8n.restApiUrl = host.restApiUrl;
	const execution = await world.ask({ ...withFile, errorOutputs: ['invalid_input'] });
	expect(execution.arrived['Invalid input']).toMatchObject([
		{ error: { message: 'The item has no file named "data"' } },
	]);
	expect(world.simulator.requests).toEqual([]);
});
