import fastify from 'fastify';
import { z } from 'zod';
import { type Simulator } from '../../simulator';
import { call, chatPath } from './client';

/** A delivery as it arrived. */
export interface Received {
	headers: Record<string, string | string[] | undefined>;
	/** As it came over the wire. */
	raw: Buffer;
	body: Record<string, unknown>;
}

/** An endpoint for webhooks. */
export interface Inbox {
	url: string;
	/** In the order of their arrival. */
	received: Received[];
	/** The next answers; 200 once they are used up. */
	answers: Array<number | 'drop' | 'hang'>;
	/** The `event` of what arrived. */
	events(): unknown[];
	close(): Promise<void>;
}

/** Starts an endpoint that notes down what arrives. */
export async function openInbox(): Promise<Inbox> {
	const app = fastify({ forceCloseConnections: true });
	const received: Received[] = [];
	const answers: Inbox['answers'] = [];
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.post('/*', async ({ headers, body: raw }, reply) => {
		if (!Buffer.isBuffer(raw)) throw new Error('No body');
		received.push({ headers, raw, body: parsed(raw) });
		const answer = answers.shift() ?? 200;
		if (answer === 'hang') return await new Promise(() => {});
		if (answer === 'drop') return reply.raw.socket?.destroy();
		return await reply.code(answer).send({ ok: answer === 200 });
	});
	const url = await app.listen({ port: 0, host: '127.0.0.1' });
	return {
		url: `${url}/hook`,
		received,
		answers,
		events: () => received.map(({ body }) => body.event),
		close: async () => await app.close(),
	};
}

function parsed(raw: Buffer): Record<string, unknown> {
	try {
		return JSON.parse(raw.toString());
	} catch {
		return {};
	}
}

const created = z.object({ webhook_id: z.string(), signing_secret: z.string() });

/** A subscription that is new. */
export async function subscribe(simulator: Simulator, url: string, type?: string) {
	const body = { webhook_url: url, webhook_type: type };
	const answer = await call(simulator, 'POST', '/webhooks', { body });
	const { webhook_id: id, signing_secret: secret } = created.parse(answer.body);
	return { id, secret, path: `/webhooks/${id}` };
}

/** The bodies of the events so far, in the order in which they were sent: they may overtake. */
export async function eventsOf(simulator: Simulator): Promise<Array<Record<string, unknown>>> {
	await simulator.idle();
	return simulator.deliveries.map(({ body }) => JSON.parse(body));
}

const withPollId = z.object({ poll_id: z.string() });

/** A poll that is sent; returns its id. */
export async function ask(simulator: Simulator, chat: string, body: object): Promise<string> {
	const answer = await call(simulator, 'POST', `${chatPath(chat)}/polls`, { body });
	return withPollId.parse(answer.body).poll_id;
}
