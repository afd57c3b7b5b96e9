import { NUMBERS, PEOPLE } from '../../simulator';
import { recordMessage } from '../../simulator/state/record';
import { askedIn, heardAndSaid, planBursts, writeAll } from '../support/bursts';
import { endsOf, importExample, writtenTo } from '../support/examples';
import { startHost, type Host } from '../support/host';
import { startScriptedModel } from '../support/scriptedModel';
import { until } from '../support/until';

let host: Host;

type Script = Parameters<typeof startScriptedModel>[0];
let script: Script;
let model: Awaited<ReturnType<typeof startScriptedModel>>;

beforeAll(async () => {
	model = await startScriptedModel((turn) => script(turn));
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
beforeEach(() => host.simulator.reset());

const QUIET_S = 3;
const to = NUMBERS.dedicated2;

/** Publishes the example while something is done. */
async function whilePublished(act: (workflow: { id: string }) => Promise<void>) {
	const workflow = await importExample(host, 'ai-conversation', {
		'Collect Quick Messages': { options: { quietTime: QUIET_S } },
	});
	await host.n8n.rest.publish(workflow.id);
	try {
		await act(workflow);
	} finally {
		await host.n8n.rest.unpublish(workflow.id);
	}
}

const typingIn = () =>
	host.simulator.requests
		.filter(({ path }) => path.endsWith('/typing'))
		.map(({ method }) => method);

describe('ai-conversation', () => {
	it('answers quick messages of several people once each, whole, plain and in order', async () => {
		script = ({ conversation }) => ({ text: `**You wrote:**\n\n${askedIn(conversation.at(-1))}` });
		const people = [PEOPLE.bob, PEOPLE.carol, PEOPLE.dave, PEOPLE.stranger];
		const lines = planBursts(people, { seed: 7, longestGapMs: 1_500, spreadMs: 2_000 });
		await whilePublished(async (workflow) => {
			const started = Date.now();
			await writeAll(host.simulator, to, lines);
			const ends = await endsOf(host, workflow, lines.length);
			expect(ends.map(({ status }) => status)).toEqual(lines.map(() => 'success'));
			for (const person of people) {
				const { heard, said } = heardAndSaid(host.simulator, person, started, QUIET_S * 1000);
				expect(heard.length).toBeGreaterThan(0);
				expect(said).toEqual(heard.flatMap((texts) => ['You wrote:', texts]));
			}
		});
	});

	it('tells the model what was said, and lets it put a tapback on the last message', async () => {
		script = ({ toolResults }) =>
			toolResults === 0
				? { call: 'Put_a_Tapback_on_It', arguments: { Reaction: 'love' } }
				: { text: 'Enjoy!' };
		const turns = model.turns.length;
		await whilePublished(async (workflow) => {
			const { messageId } = host.simulator.receive({ from: PEOPLE.carol, to, text: 'It rides!' });
			await endsOf(host, workflow, 1);
			expect(host.simulator.state.messages.get(messageId)?.reactions).toEqual([
				expect.objectContaining({ reaction: 'love', isAdded: true }),
			]);
			expect(writtenTo(host, PEOPLE.carol).map(({ text }) => text)).toEqual(['Enjoy!']);
			const prompt = model.turns[turns]?.conversation.at(-1);
			expect(prompt).toContain(`${PEOPLE.carol}: Are you open today?`);
			expect(typingIn()).toEqual(['POST']);
		});
	});

	it('is quiet where a colleague has just written, and not because of its own answers', async () => {
		script = () => ({ text: 'Hello from the AI' });
		await whilePublished(async (workflow) => {
			host.simulator.receive({ from: PEOPLE.carol, to, text: 'One' });
			await endsOf(host, workflow, 1);
			host.simulator.receive({ from: PEOPLE.carol, to, text: 'Two' });
			const [, second] = await endsOf(host, workflow, 2);
			expect(second?.items['Send the Answer']).toHaveLength(1);
			const colleague = {
				direction: 'outbound',
				line: to,
				text: 'Anna here, I take over',
			} as const;
			recordMessage(host.simulator.state, { chatId: PEOPLE.carol, ...colleague });
			host.simulator.receive({ from: PEOPLE.carol, to, text: 'Three' });
			const third = (await endsOf(host, workflow, 3)).at(-1);
			expect(third?.items['Leave It to Them']).toHaveLength(1);
			expect(third?.items).not.toHaveProperty('Send the Answer');
		});
	});

	it('shows typing as long as the model thinks, until the answer goes', async () => {
		let answer: () => void = () => undefined;
		const thought = new Promise<void>((resolve) => (answer = resolve));
		script = async () => {
			await thought;
			return { text: 'Until six' };
		};
		const turns = model.turns.length;
		const typingSince = () => host.simulator.state.chatSettings.of(PEOPLE.carol).typingSince;
		await whilePublished(async (workflow) => {
			host.simulator.receive({ from: PEOPLE.carol, to, text: 'How long?' });
			await until(() => model.turns.length > turns, { what: 'the model to be asked' });
			expect(typingSince()).toEqual(expect.any(Number));
			expect(writtenTo(host, PEOPLE.carol)).toEqual([]);
			answer();
			await endsOf(host, workflow, 1);
			expect(writtenTo(host, PEOPLE.carol).map(({ text }) => text)).toEqual(['Until six']);
			expect(typingSince()).toBeNull();
			expect(typingIn()).toEqual(['POST']);
		});
	});

	it('stops typing when the model fails', async () => {
		script = () => {
			throw new Error('The model is away');
		};
		await whilePublished(async (workflow) => {
			host.simulator.receive({ from: PEOPLE.carol, to, text: 'Hello?' });
			await endsOf(host, workflow, 1);
			await until(() => typingIn().length === 2, { what: 'the end of typing' });
			expect(typingIn()).toEqual(['POST', 'DELETE']);
			expect(writtenTo(host, PEOPLE.carol)).toEqual([]);
		});
	});
});
