import type { EmitOptions } from '../../../simulator';
import { PAYLOAD_LIMIT } from '../support/server';
import { world, RECEIVED, seconds, emit, published } from './emitted';

describe('a signature', () => {
	it.each([
		['several values', { signatures: 3 }],
		['the older header', { signatureHeader: 'Blooio-Signature' as const }],
	])('may have %s', async (_what, settings) => {
		world.simulator.configureWebhooks(settings);
		const n8n = await published();
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 200 });
		expect(n8n.executions).toHaveLength(1);
	});

	it.each<[string, EmitOptions, string]>([
		['of another secret', { secret: 'whsec_other' }, 'rotated elsewhere'],
		['that is missing', { signature: null }, 'missing'],
		['that is malformed', { signature: 'v1=abc' }, 'malformed'],
		['that is too old', { signedAt: seconds() - 400 }, 'too old'],
		['from the future', { signedAt: seconds() + 400 }, 'too old'],
	])('%s is refused with 401 and one line in the log', async (_what, options, cause) => {
		const n8n = await published();
		expect(await emit(n8n, RECEIVED, options)).toEqual({
			status: 401,
			body: { error: 'unauthorized', message: expect.any(String) },
		});
		expect(n8n.executions).toEqual([]);
		expect(n8n.log).toEqual([expect.stringContaining(cause)]);
		expect(n8n.log.join()).not.toContain(RECEIVED.text);
		expect(world.webhook().rotationCount).toBe(0);
	});

	it('is good for as long as the tolerance says', async () => {
		const n8n = await published({ additionalOptions: { signatureTolerance: 1000 } });
		expect(await emit(n8n, RECEIVED, { signedAt: seconds() - 900 })).toMatchObject({ status: 200 });
	});

	it('fails after a rotation elsewhere, with a word in the log', async () => {
		const n8n = await published();
		world.simulator.state.webhooks.rotate(world.webhook());
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 401 });
		expect(n8n.log).toEqual([expect.stringMatching(/unpublish the workflow and publish it again/)]);
		await n8n.unpublish();
		await n8n.publish();
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 200 });
	});

	it('is not accepted when no secret is known', async () => {
		const n8n = await published();
		n8n.saved = '{}';
		n8n.forgetProcess();
		world.simulator.fail({ times: 1, path: '/webhooks', respond: { status: 500 } });
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 401 });
		expect(n8n.log).toEqual([expect.stringContaining('no signing secret is known')]);
	});

	it('is verified before the body is looked at', async () => {
		const n8n = await published();
		expect(await emit(n8n, '[]', { secret: 'whsec_other' })).toMatchObject({ status: 401 });
	});
});

describe('a body', () => {
	const levels = (count: number) => `{"a":${'['.repeat(count - 1)}${']'.repeat(count - 1)}}`;

	it.each(['', '[]', '"text"', 'null', levels(202), levels(50_000)])(
		'%j with a good signature is refused with 400',
		async (body) => {
			const n8n = await published();
			expect(await emit(n8n, body)).toEqual({
				status: 400,
				body: { error: 'invalid_json', message: expect.stringMatching(/not a JSON object/) },
			});
			expect(n8n.executions).toEqual([]);
		},
	);

	it('that is broken is refused by n8n itself', async () => {
		const n8n = await published();
		expect(await emit(n8n, '{"broken')).toMatchObject({ status: 422 });
		expect(n8n.executions).toEqual([]);
	});

	it.each([
		['a byte order mark', `\uFEFF${JSON.stringify(RECEIVED)}`, 'application/json'],
		['a charset in its type', JSON.stringify(RECEIVED), 'Application/JSON; charset=UTF-8'],
		['no type', JSON.stringify(RECEIVED), null],
		['another type', JSON.stringify(RECEIVED), 'application/octet-stream'],
		[
			'as many levels as an event can have',
			`{"event":"message.received","a":${levels(199)}}`,
			null,
		],
	])('may have %s', async (_what, body, type) => {
		const n8n = await published();
		const headers = { 'Content-Type': type, 'X-Blooio-Event': 'message.received' };
		expect(await emit(n8n, body, { headers })).toMatchObject({ status: 200 });
		expect(n8n.executions).toMatchObject([
			{ items: [{ json: expect.objectContaining({ event: 'message.received' }) }] },
		]);
	});

	it("up to n8n's limit is taken", async () => {
		const n8n = await published();
		const text = 'x'.repeat(PAYLOAD_LIMIT - 1000);
		expect(await emit(n8n, { ...RECEIVED, text })).toMatchObject({ status: 200 });
		expect(await emit(n8n, { ...RECEIVED, text: text + text })).toMatchObject({ status: 413 });
		expect(n8n.executions).toHaveLength(1);
	});
});
