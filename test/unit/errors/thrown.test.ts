import fc from 'fast-check';
import { NodeApiError, type INode, type JsonObject } from 'n8n-workflow';

import { failureFromThrown } from '../support/v2';

/** An error as Node and HTTP libraries make it. */
const nodeError = (code: string, message: string, cause?: unknown) =>
	Object.assign(new Error(message, { cause }), { code });

describe('a failure of the connection', () => {
	it.each([
		[nodeError('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:9'), 'refused'],
		[nodeError('ENOTFOUND', 'getaddrinfo ENOTFOUND backend.blooio.com'), 'dns'],
		[nodeError('EAI_AGAIN', 'getaddrinfo EAI_AGAIN backend.blooio.com'), 'dns'],
		[nodeError('ETIMEDOUT', 'connect ETIMEDOUT 10.0.0.1:443'), 'timeout'],
		[nodeError('ECONNABORTED', 'timeout of 30000ms exceeded'), 'timeout'],
		[nodeError('ECONNRESET', 'socket hang up'), 'reset'],
		[nodeError('EPIPE', 'write EPIPE'), 'reset'],
		[nodeError('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'), 'tls'],
		[nodeError('CERT_HAS_EXPIRED', 'certificate has expired'), 'tls'],
		[nodeError('ERR_TLS_CERT_ALTNAME_INVALID', 'altnames do not match'), 'tls'],
		[nodeError('EPROTO', 'SSL routines:wrong version number'), 'tls'],
	])('%s says what it was', (error, cause) => {
		const failure = failureFromThrown(error);
		expect(failure).toMatchObject({
			code: 'network_error',
			status: null,
			retryable: true,
			derived: true,
			context: { cause },
		});
		expect(failure.message).toMatch(/^No answer came from Blooio: \S/);
	});

	it.each([
		['ECONNREFUSED', 'refused'],
		['ENOTFOUND', 'dns'],
		['ETIMEDOUT', 'timeout'],
		['ECONNRESET', 'reset'],
		['CERT_HAS_EXPIRED', 'tls'],
	])('finds %s in the cause of the cause', (code, cause) => {
		const error = new Error('Request failed', {
			cause: new TypeError('fetch failed', { cause: nodeError(code, '') }),
		});
		expect(failureFromThrown(error).context).toEqual({ cause });
	});

	it('is what Node’s own client calls a body that broke off', () => {
		expect(failureFromThrown(new TypeError('terminated')).context).toEqual({ cause: 'reset' });
	});

	it('finds the reason in an error that n8n wrapped and reworded', () => {
		const node = { name: 'Blooio', type: 'blooio' } as INode;
		const axios = nodeError('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:9');
		const wrapped = new NodeApiError(node, axios as unknown as JsonObject);
		expect(wrapped.message).not.toContain('ECONNREFUSED');
		expect(failureFromThrown(wrapped).context).toEqual({ cause: 'refused' });
	});

	it('finds the reason in what n8n keeps of an error that was no Error', () => {
		const node = { name: 'Blooio', type: 'blooio' } as INode;
		const wrapped = new NodeApiError(node, { message: 'connect ECONNREFUSED 127.0.0.1:9' });
		expect(wrapped.message).not.toContain('ECONNREFUSED');
		expect(failureFromThrown(wrapped).context).toEqual({ cause: 'refused' });
	});

	it('finds the reason of a connection that was tried over IPv6 and IPv4', () => {
		const error = Object.assign(
			new AggregateError([nodeError('ECONNREFUSED', 'a'), nodeError('ECONNREFUSED', 'b')]),
			{ code: 'ECONNREFUSED' },
		);
		expect(failureFromThrown(error).context).toEqual({ cause: 'refused' });
	});

	it.each([
		new Error('Proxy connection ended before receiving CONNECT response'),
		new Error('Client network socket disconnected before secure TLS connection was established'),
		nodeError('HPE_INVALID_CONSTANT', 'Parse Error: Expected HTTP/'),
		nodeError('Z_DATA_ERROR', 'incorrect header check'),
		nodeError('EHOSTUNREACH', 'connect EHOSTUNREACH 10.0.0.1:443'),
		new Error('Stream closed before completing'),
	])('%s is the network’s', (error) => {
		expect(failureFromThrown(error).code).toBe('network_error');
	});
});

describe('a mistake in a program', () => {
	const node = { name: 'Blooio', type: 'blooio' } as INode;
	const mistake = new TypeError("Cannot read properties of undefined (reading 'connection')");

	it.each([
		mistake,
		new RangeError('Invalid timeout'),
		new ReferenceError('socket is not defined'),
		new SyntaxError('Unexpected token in proxy settings'),
		nodeError('ERR_INVALID_ARG_TYPE', 'The "path" argument must be of type string'),
		new NodeApiError(node, mistake as unknown as JsonObject),
		'nothing',
		undefined,
	])('%s is not called the network’s', (error) => {
		expect(failureFromThrown(error)).toMatchObject({
			code: 'internal_error',
			status: null,
			retryable: false,
			derived: true,
		});
	});

	it('is named, on one line, so that it can be reported', () => {
		expect(
			failureFromThrown(new NodeApiError(node, mistake as unknown as JsonObject)).message,
		).toBe(`A mistake in n8n or in this node stopped the request: ${mistake.message}`);
		expect(failureFromThrown(new TypeError('a\r\nb')).message).toMatch(/: a b$/);
	});

	it('with a network’s code behind it is the network’s', () => {
		const error = new TypeError('fetch failed', { cause: nodeError('ECONNRESET', '') });
		expect(failureFromThrown(error).context).toEqual({ cause: 'reset' });
	});

	it('ends with an error that is its own cause', () => {
		const error = new Error('odd');
		error.cause = error;
		expect(failureFromThrown(error).code).toBe('internal_error');
	});

	it('never throws, whatever was thrown at it', () => {
		fc.assert(
			fc.property(fc.anything(), (thrown) => {
				expect(failureFromThrown(thrown)).toMatchObject({ code: 'internal_error', status: null });
			}),
		);
	});
});

it('what n8n itself forbids is said so', () => {
	const blocked = Object.assign(new Error('The request was blocked because it resolves to …'), {
		name: 'SsrfBlockedIpError',
	});
	expect(failureFromThrown(blocked)).toMatchObject({
		code: 'invalid_input',
		message: expect.stringContaining('n8n does not allow'),
		retryable: false,
	});
});
