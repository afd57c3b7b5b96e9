import { NUMBERS } from '../simulator';
import { askedIn, heardAndSaid, planBursts, writeAll } from '../e2e/support/bursts';
import { importExample } from '../e2e/support/examples';
import { startScriptedModel } from '../e2e/support/scriptedModel';
import { until } from '../e2e/support/until';
import { startQueue, startRegular } from './support/host';
import type { LoadSettings } from './support/settings';

declare const LOAD: LoadSettings;

const { plan, bursts, only, env } = LOAD;

const MODES = [
	['regular', startRegular],
	['queue', async (settings: typeof env) => await startQueue(settings, 2)],
] as const;

/** Longer than the gaps by what two busy cores may add to them. */
const QUIET_MS = 8_000;
const LONGEST_GAP_MS = 5_000;
const SPREAD_MS = 30_000;

const to = NUMBERS.dedicated;

describe.each(only.includes('bursts') ? MODES : [])('in %s mode', (mode, start) => {
	it('people who write in pieces get one answer each, to all that they wrote', async () => {
		const { report } = await import('../../scripts/lib/load/report.mjs');
		const model = await startScriptedModel(({ conversation }) => ({
			text: `**You wrote:**\n\n${askedIn(conversation.at(-1))}`,
		}));
		const host = await start(env);
		try {
			const { rest, simulator } = host;
			await rest.createCredential({
				name: 'OpenAi account',
				type: 'openAiApi',
				data: { apiKey: 'none', url: model.url },
			});
			const workflow = await importExample({ n8n: { rest } }, 'ai-conversation', {
				'Collect Quick Messages': { options: { quietTime: QUIET_MS / 1000 } },
			});
			await rest.publish(workflow.id);
			const people = Array.from({ length: bursts }, (_, index) => `+1555${3_000_000 + index}`);
			const lines = planBursts(people, {
				seed: plan.seed,
				longestGapMs: LONGEST_GAP_MS,
				spreadMs: SPREAD_MS,
			});
			const started = Date.now();
			await writeAll(simulator, to, lines);
			const ended = async () =>
				await rest.countExecutions({
					workflowId: workflow.id,
					status: ['success', 'error', 'crashed'],
				});
			await until(async () => (await ended()) >= lines.length, {
				what: `${lines.length} executions to end`,
				timeoutMs: 900_000,
				intervalMs: 500,
			});
			const seconds = Math.round((Date.now() - started) / 1000);
			const chats = people.map((person) => heardAndSaid(simulator, person, started, QUIET_MS));
			const heard = chats.reduce((sum, chat) => sum + chat.heard.length, 0);
			report(`${bursts} people who write in pieces, ${mode} mode`, {
				messages: lines.length,
				answers: heard,
				seconds,
			});
			expect(chats.map(({ said }) => said)).toEqual(
				chats.map((chat) => chat.heard.flatMap((texts) => ['You wrote:', texts])),
			);
			expect(model.turns).toHaveLength(heard);
		} finally {
			await Promise.all([host.stop(), model.close()]);
		}
	});
});
