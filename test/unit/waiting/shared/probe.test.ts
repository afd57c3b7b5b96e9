import { probe } from '../../../../nodes/Blooio/waiting/shared/leftovers';

const asked = async (answer: () => unknown) =>
	await probe(
		{ helpers: { httpRequest: async () => await Promise.resolve().then(answer) } },
		'https://a.example',
	);

const saying = (statusCode: number, body: unknown) => () => ({ statusCode, headers: {}, body });

it.each([
	['does not exist', 404, { message: 'The execution "4711" does not exist.' }],
	['has failed', 409, { message: 'The execution "4711" has finished with error.' }],
	['has finished', 409, { message: 'The execution "4711 has finished already.' }],
	['has finished, as text', 409, '{"message":"The execution \\"4711 has finished already."}'],
	['was broken off with its answer', 404, { message: 'The wait is over' }],
	['has finished, as a page', 200, '<html>No action required</html>'],
])('knows that an execution %s', async (_what, status, body) => {
	expect(await asked(saying(status, body))).toBe('ended');
});

it.each([
	['the wait that is on', 200, { waiting: true }],
	['a running execution', 409, { message: 'The execution "4711" is running already.' }],
	['a proxy that finds nothing', 404, '<html><h1>404 Not Found</h1></html>'],
	['a proxy with a conflict', 409, '<html>Conflict</html>'],
	['a proxy with a page of its own', 200, '<html>Welcome</html>'],
	['a refused signature', 401, { error: 'Invalid token' }],
	['a forbidden address', 403, 'The execution "4711" does not exist.'],
	['an n8n that starts up', 503, '<html>n8n is starting up</html>'],
	['an n8n that fails', 500, { message: 'The execution "4711" has finished' }],
	['a redirect to a login', 302, ''],
	[
		'a webhook that is not registered',
		404,
		{ message: 'The requested webhook is not registered.' },
	],
	['no body', 404, undefined],
])('takes %s for no end', async (_what, status, body) => {
	expect(await asked(saying(status, body))).not.toBe('ended');
});

it('says that nothing was heard', async () => {
	const answer = await asked(() => {
		throw new TypeError('ECONNREFUSED');
	});
	expect(answer).toBe('unreachable');
});
