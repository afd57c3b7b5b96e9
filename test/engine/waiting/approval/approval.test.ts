import { PEOPLE } from '../../../simulator';
import { ISO } from '../support/world';
import { world, ask, linksIn, links, press } from './links';

it.each([
	['Approve', 0, 'Approved', true],
	['Decline', 1, 'Declined', false],
])('%s: the link shows a page, and its button decides', async (label, link, output, approved) => {
	const execution = await ask();
	expect(world.webhooks()).toEqual([]);
	const page = await fetch(links()[link] ?? '');
	expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
	const html = await page.text();
	expect(html).toContain('Ship it?');
	expect(html).toContain(`<button type="submit" dir="auto">${label}</button>`);
	await world.settled();
	expect(execution.status).toBe('waiting');
	expect((await press(links()[link])).text).toContain(`Your answer was recorded: ${label}`);
	expect(execution.arrived).toEqual({
		[output]: [
			expect.objectContaining({
				order: 17,
				timed_out: false,
				data: { approved, choice: label, respondedAt: expect.stringMatching(ISO) },
			}),
		],
	});
});

it('can have one link alone, and labels of its own', async () => {
	const execution = await ask({ approvalType: 'single', approveLabel: 'Got it' });
	expect(world.texts()).toEqual([expect.stringMatching(/^Ship it\?\n\nGot it: http\S+$/)]);
	await press(links()[0]);
	expect(execution.arrived.Approved?.[0]?.data).toMatchObject({
		approved: true,
		choice: 'Got it',
	});
});

it('a link that was changed decides nothing', async () => {
	const execution = await ask();
	const [approve = '', decline = ''] = links();
	const turned = decline.replace('approved=false', 'approved=true');
	expect((await press(turned)).status).toBe(401);
	expect((await press(`${decline}&approved=true`)).status).toBe(401);
	expect((await press(approve.replace(/signature=\w+/, 'signature=00'))).status).toBe(401);
	expect(execution.status).toBe('waiting');
});

it('a link decides once', async () => {
	const execution = await ask();
	const [approve, decline] = links();
	await press(approve);
	expect((await press(decline)).text).toContain('No action required');
	expect(Object.keys(execution.arrived)).toEqual(['Approved']);
});

it('a button that is pressed twice decides once, and says so both times', async () => {
	const execution = await ask();
	const [approve, decline] = links();
	const both = await Promise.all([press(approve), press(approve), press(decline)]);
	for (const { status, text } of both) {
		expect([status, text]).toEqual([
			200,
			expect.stringContaining('Your answer was recorded: Approve'),
		]);
	}
	expect(Object.values(execution.arrived).flat()).toEqual([
		expect.objectContaining({ data: expect.objectContaining({ approved: true }) }),
	]);
});

it('says everything in the words of the workflow, with the same headers on each page', async () => {
	const execution = await ask(
		{
			approveLabel: 'Ja',
			disapproveLabel: 'Nein',
		},
		{ runs: 2 },
		{
			message: 'Passt Freitag?',
			options: {
				pageTexts: {
					values: {
						thanksTitle: 'Danke',
						thanksText: 'Notiert: {answer} ($&)',
						closedTitle: 'Vorbei',
						closedText: 'Schon beantwortet.',
						pageLanguage: 'de',
					},
				},
			},
		},
	);
	const [yes = ''] = links();
	const page = await fetch(yes);
	const pressed = await press(yes);
	const closed = await fetch(yes);
	expect(execution.status).toBe('waiting');
	const texts = [await page.text(), pressed.text, await closed.text()];
	const shown = texts.map((html) =>
		html
			.replace(/<style>.*<\/style>/s, '')
			.replace(/<[^>]*>/g, '|')
			.replace(/\|+/g, '|'),
	);
	expect(shown).toEqual([
		'|Ja|Ja|Passt Freitag?|Ja|',
		'|Danke|Danke|Notiert: Ja ($&amp;)|',
		'|Vorbei|Vorbei|Schon beantwortet.|',
	]);
	for (const html of texts) expect(html).toContain('<html lang="de">');
	for (const { headers } of [page, pressed, closed]) {
		expect(Object.fromEntries(headers)).toMatchObject({
			'content-security-policy': expect.stringContaining("default-src 'none'"),
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'x-frame-options': 'DENY',
			'x-content-type-options': 'nosniff',
			'x-robots-tag': 'noindex, nofollow',
		});
	}
});

it('a link of an earlier question in a loop does not decide a later one', async () => {
	const execution = await ask({}, { runs: 2 });
	const [earlier] = links();
	await press(earlier);
	expect(execution.status).toBe('waiting');
	expect((await press(earlier)).text).toContain('No longer open');
	expect(execution.status).toBe('waiting');
	await press(links()[1]);
	expect(Object.keys(execution.arrived)).toEqual(['Approved', 'Declined']);
});

it('shows the text of the message as text', async () => {
	await ask({ approveLabel: '<b>Yes</b>' }, {}, { message: '<script>alert(1)</script>' });
	const html = await (await fetch(links()[0] ?? '')).text();
	expect(html).not.toContain('<script');
	expect(html).not.toContain('<b>');
	expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it.each([
	['approves', 0, true],
	['declines', 1, false],
])(
	'as human review of an agent %s by the field that the agent reads',
	async (_what, link, approved) => {
		const settings = { type: 'n8n-nodes-blooio.blooioHitlTool' };
		const execution = await ask({}, { settings });
		expect(execution.status).toBe('waiting');
		await press(links()[link]);
		expect(Object.values(execution.arrived)).toEqual([
			[{ data: { approved, respondedAt: expect.stringMatching(ISO) } }],
		]);
	},
);

describe('as human review of an agent', () => {
	const settings = { type: 'n8n-nodes-blooio.blooioHitlTool' };

	it('a time-out approves nothing, whatever the agent put in', async () => {
		const input = { approved: true, data: { approved: true }, chatInput: 'Do it', order: 17 };
		const execution = await ask({}, { settings, items: [{ json: input }] });
		await world.n8n.timeOut(execution);
		expect(Object.values(execution.arrived)).toEqual([
			[
				{
					sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
					timed_out: true,
					data: { approved: false },
				},
			],
		]);
	});

	it('each review in an execution is sent, also with the words of one before', async () => {
		const execution = await ask({}, { settings, runs: 2 });
		const asked = () =>
			world.simulator.state.messages.all().filter(({ text }) => text?.startsWith('Ship it?'));
		await press(linksIn(asked()[0]?.text ?? '')[0]);
		expect(asked()).toHaveLength(2);
		await press(linksIn(asked()[1]?.text ?? '')[1]);
		expect(Object.values(execution.arrived)).toEqual([
			[
				{ data: expect.objectContaining({ approved: true }) },
				{ data: expect.objectContaining({ approved: false }) },
			],
		]);
	});
});
