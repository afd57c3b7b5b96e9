import { NUMBERS, PEOPLE, TINY_PNG } from '../../simulator';
import { endsOf, importExample, writtenTo } from '../support/examples';
import { startHost, type Host } from '../support/host';
import { startScriptedModel } from '../support/scriptedModel';
import type { Recording } from '../support/transcription';

let host: Host;

const heard: Recording[] = [];
const SAID = 'Is the red one still there?';

type Script = Parameters<typeof startScriptedModel>[0];
let script: Script;
let model: Awaited<ReturnType<typeof startScriptedModel>>;
let workflow: { id: string };

beforeAll(async () => {
	model = await startScriptedModel(
		(turn) => script(turn),
		(recording) => {
			heard.push(recording);
			return SAID;
		},
	);
	// Nothing is delivered again because the machine is slow.
	host = await startHost({}, { deliveryRetry: { timeoutMs: 60_000 } });
	await host.n8n.rest.createCredential({
		name: 'OpenAi account',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
});
afterAll(async () => {
	await host?.stop();
	await model?.close();
});
beforeEach(async () => {
	host.simulator.reset();
	heard.length = 0;
	model.turns.length = 0;
	script = ({ conversation }) => ({ text: `**You said:** ${conversation.at(-1)}` });
	workflow = await importExample(host, 'voice-and-pictures');
	await host.n8n.rest.publish(workflow.id);
});
afterEach(async () => await host.n8n.rest.unpublish(workflow.id));

/** Carol sends something; gives what our number wrote back. */
async function answersTo({ text, file }: { text?: string; file?: string }) {
	const attachments = file === undefined ? [] : [`${host.simulator.origin}/files/${file}`];
	host.simulator.receive({ from: PEOPLE.carol, to: NUMBERS.dedicated2, text, attachments });
	const [end] = await endsOf(host, workflow, 1);
	expect(end?.status).toBe('success');
	return writtenTo(host, PEOPLE.carol).map((message) => message.text);
}

const SORRY = 'Sorry, I could not open that. Could you write it as a text?';

describe('voice-and-pictures', () => {
	it('writes down a voice memo of an iPhone, which OpenAI would not take, and answers it', async () => {
		expect(await answersTo({ file: 'Audio%20Message.caf' })).toEqual([`You said: ${SAID}`]);
		expect(heard).toEqual([
			{ name: 'Audio Message.ogg', type: 'audio/ogg', bytes: expect.any(Buffer) },
		]);
		expect(heard[0]?.bytes.toString('latin1', 0, 4)).toBe('OggS');
		const typing = host.simulator.requests.filter(({ path }) => path.endsWith('/typing'));
		expect(typing.map(({ method }) => method)).toEqual(['POST']);
	});

	it('shows a picture to the model, with what was written beside it or without', async () => {
		script = () => ({ text: 'A flat tire' });
		const file = 'photo.png';
		expect(await answersTo({ text: 'What is it?', file })).toEqual(['A flat tire']);
		const picture = `data:image/png;base64,${TINY_PNG.toString('base64')}`;
		const seen = JSON.stringify(model.turns[0]?.conversation);
		expect(seen).toContain(picture);
		expect(seen).toContain('What is it?');
		host.simulator.receive({
			from: PEOPLE.dave,
			to: NUMBERS.dedicated2,
			attachments: [`${host.simulator.origin}/files/${file}`],
		});
		await endsOf(host, workflow, 2);
		const alone = JSON.stringify(model.turns[1]?.conversation);
		expect(alone).toContain(picture);
		expect(alone).toContain('They sent this picture without a word.');
	});

	it('answers a text, and reads the conversation where the model wants to', async () => {
		script = ({ toolResults, toolResult }) => {
			if (toolResults === 0) return { call: 'Read_the_Conversation', arguments: {} };
			return { text: toolResult.includes('Are you open today?') ? 'We are' : 'I know nothing' };
		};
		expect(await answersTo({ text: 'And?' })).toEqual(['We are']);
		expect(heard).toEqual([]);
	});

	it.each([
		['a recording that OpenAI does not take', 'old-phone.amr'],
		['neither picture nor voice', 'offer.pdf'],
	])('asks to write it where it is %s, and the model stays unasked', async (_what, file) => {
		expect(await answersTo({ file })).toEqual([SORRY]);
		expect(model.turns).toEqual([]);
	});

	it('asks to write it where the model takes no such picture', async () => {
		script = () => {
			throw Object.assign(new Error('You uploaded an unsupported image'), { statusCode: 400 });
		};
		expect(await answersTo({ file: 'photo.png' })).toEqual([SORRY]);
	});
});
