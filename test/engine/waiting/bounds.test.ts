import { KEYS, PEOPLE } from '../../simulator';
import { startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const ask = async (options = {}) =>
	await world.ask({ separateOutputs: false, errorOutputs: ['webhook_limit_reached'], options });

describe('without a trigger that hands answers on', () => {
	it('a few executions may wait, and the next one says what to do instead', async () => {
		for (let count = 0; count < 10; count++) expect((await ask()).status).toBe('waiting');
		const asked = world.texts().length;
		const refused = await ask();
		expect(refused.arrived['Webhook limit']).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({
					code: 'webhook_limit_reached',
					hint: expect.stringContaining('Blooio Trigger'),
					context: expect.objectContaining({ waiting: 10 }),
				}),
			}),
		]);
		expect(world.texts()).toHaveLength(asked);
		expect((await ask({ mostWebhooks: 11 })).status).toBe('waiting');
	});

	it('those whose execution is over make room', async () => {
		const executions = [];
		for (let count = 0; count < 2; count++) executions.push(await ask({ mostWebhooks: 2 }));
		const [over] = executions;
		if (over) over.status = 'canceled';
		expect((await ask({ mostWebhooks: 2 })).status).toBe('waiting');
	});

	it('those of another n8n do not count', async () => {
		for (let count = 0; count < 3; count++) {
			await fetch(`${world.simulator.url}/webhooks`, {
				method: 'POST',
				headers: { authorization: `Bearer ${KEYS.blooio}`, 'content-type': 'application/json' },
				body: JSON.stringify({
					webhook_url: `https://other.example/webhook-waiting/${count}/node?blooio_wait_until=0`,
				}),
			});
		}
		expect((await ask({ mostWebhooks: 1 })).status).toBe('waiting');
	});
});

describe('an n8n that is reached under a path, which a proxy takes away', () => {
	beforeEach(() => {
		world.n8n.path = '/n8n';
	});

	it('resumes by a reply', async () => {
		const execution = await ask();
		expect(world.webhook().url).toMatch(/\/n8n\/webhook-waiting\/\d+\?signature=/);
		world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
		await world.settled();
		expect(execution.arrived.Result).toEqual([expect.objectContaining({ answered: true })]);
		expect(world.webhooks()).toEqual([]);
	});

	const press = async (url = '') => {
		const response = await fetch(url, { method: 'POST' });
		return await response.text();
	};

	const askByLinks = async () => {
		const execution = await world.ask({
			separateOutputs: false,
			responseType: 'approval',
			approvalOptions: { values: { approvalType: 'double' } },
		});
		const links =
			world
				.texts()
				.at(-1)
				?.match(/https?:\/\/\S+/g) ?? [];
		return { execution, links };
	};

	it('resumes by a link', async () => {
		const { execution, links } = await askByLinks();
		expect(links[0]).toContain('/n8n/webhook-waiting/');
		expect(await (await fetch(links[1] ?? '')).text()).toContain('Decline');
		expect(await press(links[1])).toContain('recorded: Decline');
		expect(execution.arrived['output 0']).toEqual([
			expect.objectContaining({ answered: true, choice: 'Decline' }),
		]);
	});

	it('takes no link that was changed', async () => {
		const { execution, links } = await askByLinks();
		const turned = links[1]?.replace('approved=false', 'approved=true');
		expect(await press(turned)).toContain('No longer open');
		const later = links[0]?.replace('blooio_run=0', 'blooio_run=1');
		expect(await press(later)).toContain('No longer open');
		expect(execution.status).toBe('waiting');
	});
});
