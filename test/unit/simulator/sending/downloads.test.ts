import { createHash } from 'node:crypto';

import { fastify, type FastifyInstance } from 'fastify';
import { z } from 'zod';

import { PEOPLE, startSimulator, type Simulator } from '../../../simulator';
import { call } from '../client';

let simulator: Simulator;
let files: FastifyInstance;
let origin: string;

beforeAll(async () => {
	files = fastify();
	files.get('/menu.pdf', async (_request, reply) => reply.type('application/pdf').send('%PDF-1.7'));
	origin = await files.listen({ port: 0, host: '127.0.0.1' });
	simulator = await startSimulator({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });
});
beforeEach(() => simulator.reset());
afterAll(async () => await Promise.all([simulator.close(), files.close()]));

const idSchema = z.object({ message_id: z.string() });

async function sentWith(attachments: unknown[]): Promise<unknown> {
	const path = `/chats/${encodeURIComponent(PEOPLE.alice)}/messages`;
	const sent = await call(simulator, 'POST', path, { body: { text: 'Look', attachments } });
	await simulator.idle();
	const { message_id: id } = idSchema.parse(sent.body);
	return (await call(simulator, 'GET', `${path}/${id}`)).body;
}

it('a message tells what its files were, by their bytes', async () => {
	const sha256 = createHash('sha256').update('%PDF-1.7').digest('hex');
	expect(await sentWith([{ url: `${origin}/menu.pdf`, name: 'Menu.pdf' }])).toMatchObject({
		status: 'delivered',
		attachments: [{ name: 'Menu.pdf', received: { bytes: 8, type: 'application/pdf', sha256 } }],
	});
});

it('a file that cannot be downloaded makes the message fail', async () => {
	expect(await sentWith([`${origin}/none.pdf`])).toMatchObject({
		status: 'failed',
		error: 'Attachment could not be downloaded: HTTP 404',
		attachments: [{ failed: 'HTTP 404' }],
	});
});

it('no other machine is asked for anything', async () => {
	expect(await sentWith(['https://cdn.example.com/menu.pdf'])).toMatchObject({
		status: 'delivered',
		attachments: [{ url: 'https://cdn.example.com/menu.pdf' }],
	});
});
