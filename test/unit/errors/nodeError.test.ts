import fc from 'fast-check';
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { CATALOGUE } from '../../../nodes/Blooio/v2/codes';
import { type CatalogueEntry } from '../../../nodes/Blooio/errors/catalogue';
import { failureFromAnswer, failureFromThrown, toNodeError } from '../support/v2';
import { failureFromInvalidInput, type Failure } from '../../../nodes/Blooio/errors/failure';
import { InvalidInput } from '../../../nodes/Blooio/errors/invalidInput';

const NODE: INode = {
	id: '1',
	name: 'Blooio',
	type: 'n8n-nodes-blooio.blooio',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const LIMIT = failureFromAnswer({
	status: 429,
	headers: {},
	body: {
		error: 'ApiError',
		message: 'Outbound contact limit reached. Your organization has reached 35 new contacts.',
		status: 429,
		code: 'outbound_limit_reached',
		limit: 35,
		current: 35,
	},
});

const failureOf = ({ code, status, happened, remedy, retryable }: CatalogueEntry): Failure => ({
	code,
	message: happened,
	status,
	retryable,
	hint: remedy,
	context: {},
	derived: true,
});

describe('the error of a stopping node', () => {
	it('says what happened and for which item, then what to do and what Blooio said', () => {
		const error = toNodeError(NODE, LIMIT, 3);
		expect(error.message).toBe('The limit of new contacts in 24 hours is reached [item 3]');
		expect(error.description).toBe(
			'Wait until the limit resets, or raise it in the Settings of your Blooio dashboard. ' +
				'Blooio says: Outbound contact limit reached. Your organization has reached 35 new contacts.',
		);
		expect(error.context.itemIndex).toBe(3);
	});

	it('names item 0 as well', () => {
		expect(toNodeError(NODE, LIMIT, 0).message).toMatch(/ \[item 0\]$/);
	});

	it('names no item when the failure belongs to none', () => {
		expect(toNodeError(NODE, LIMIT).message).toBe(
			'The limit of new contacts in 24 hours is reached',
		);
	});

	it("has Blooio's own words as the message where the answer carried no code", () => {
		const failure = failureFromAnswer({
			status: 403,
			headers: {},
			body: { error: 'ApiError', message: 'This API key does not own the specified from_number' },
		});
		const error = toNodeError(NODE, failure, 1);
		expect(error.message).toBe('This API key does not own the specified from_number [item 1]');
		expect(error.description).toBe(`${failure.hint}.`);
	});

	it('has them too where the code is new', () => {
		const failure = failureFromAnswer({
			status: 403,
			headers: {},
			body: { message: 'The line is resting', code: 'line_resting' },
		});
		expect(toNodeError(NODE, failure, 1).message).toBe('The line is resting [item 1]');
	});

	it('has words about a new code below it where they are too long for a title', () => {
		const message = `The line ${'is resting and '.repeat(5)}must not be woken`;
		const body = { message, code: 'line_resting' };
		const failure = failureFromAnswer({ status: 403, headers: {}, body });
		const error = toNodeError(NODE, failure, 1);
		expect(error.message).toBe('Blooio does not allow this for the API key [item 1]');
		expect(error.description).toBe(`${failure.hint}. Blooio says: ${message}.`);
	});

	it('has words without a code below it where they are too long for a title', () => {
		const message = `This number ${'cannot be used now and '.repeat(3)}rests`;
		const failure = failureFromAnswer({ status: 403, headers: {}, body: { message } });
		const error = toNodeError(NODE, failure, 1);
		expect(error.message).toBe('Blooio does not allow this for the API key [item 1]');
		expect(error.description).toBe(`${failure.hint}. Blooio says: ${message}.`);
	});

	it('has no full stop in the title, and says nothing twice for it', () => {
		const body = { message: 'Message not found.' };
		const error = toNodeError(NODE, failureFromAnswer({ status: 404, headers: {}, body }), 1);
		expect(error.message).toBe('Message not found [item 1]');
		expect(error.description).not.toContain('Message not found');
	});

	it('has what stood in the way of an answer in a title that is short', () => {
		for (const code of ['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'EPROTO', 'ECONNRESET']) {
			const { message } = toNodeError(
				NODE,
				failureFromThrown(Object.assign(new Error(code), { code })),
			);
			expect(message).toMatch(/^No answer came from Blooio: .{10}/);
			expect(message.length).toBeLessThan(60);
		}
	});

	it.each([
		[1, 'Before this, 1 item was processed.'],
		[12, 'Before this, 12 items were processed.'],
	])('tells how far the run had come: %i', (done, sentence) => {
		expect(toNodeError(NODE, LIMIT, 1, done).description).toContain(sentence);
	});

	it('does not speak of items processed before when there were none', () => {
		expect(toNodeError(NODE, LIMIT, 0, 0).description).not.toContain('Before this');
	});

	it('carries the whole failure for whoever handles the error', () => {
		expect(toNodeError(NODE, LIMIT, 3).context.failure).toEqual(LIMIT);
	});
});

describe('the kind of the error', () => {
	it('is an operation error for a value that was refused before sending', () => {
		const failure = failureFromInvalidInput(
			new InvalidInput('"12" is not a phone number', 'Write it as +1…', 'To'),
		);
		const error = toNodeError(NODE, failure, 2);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe('"12" is not a phone number [item 2]');
		expect(error.description).toBe('Write it as +1….');
		expect(error.context.itemIndex).toBe(2);
	});

	it('is an API error with the HTTP status for everything that Blooio answered', () => {
		for (const status of [400, 401, 402, 403, 404, 409, 418, 429, 500, 501, 502, 503, 504]) {
			const error = toNodeError(NODE, failureFromAnswer({ status, headers: {}, body: {} }), 0);
			expect(error).toBeInstanceOf(NodeApiError);
			expect((error as NodeApiError).httpCode).toBe(String(status));
		}
	});

	it('is an API error without an invented status when no answer came', () => {
		const error = toNodeError(NODE, failureFromThrown(new Error('socket hang up')), 0);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(String((error as NodeApiError).httpCode)).not.toMatch(/^[0-9]/);
	});
});

describe('the texts survive n8n, which likes to put stock texts in their place:', () => {
	it.each(CATALOGUE.map((entry) => [entry.code, entry] as const))('%s', (_code, entry) => {
		const error = toNodeError(NODE, failureOf(entry), 4);
		expect(error.message).toBe(`${entry.happened} [item 4]`);
		expect(error.description).toBe(`${entry.remedy}.`);
	});

	it.each([
		'The conversation is preexisting',
		'Your plan does not include freeaccess',
		'Upstream said ECONNREFUSED',
		'Device answered ETIMEDOUT',
	])('words of Blooio in which n8n sees an error code of its own: %s', (message) => {
		const failure = failureFromAnswer({ status: 400, headers: {}, body: { message } });
		expect(toNodeError(NODE, failure, 0).message).toContain(message);
	});

	it('a refused value in which n8n sees an error code of its own', () => {
		const failure = failureFromInvalidInput(
			new InvalidInput('"preexisting" is not a phone number or email address', 'Use …', 'To'),
		);
		expect(toNodeError(NODE, failure, 0).message).toBe(
			'"preexisting" is not a phone number or email address [item 0]',
		);
	});

	it('fields of the answer that n8n looks into for texts', () => {
		const failure = failureFromAnswer({
			status: 400,
			headers: {},
			body: {
				message: 'Not possible',
				description: 'other text',
				response: { data: { message: 'other text' } },
				reason: { message: 'other text' },
				httpCode: '999',
			},
		});
		const error = toNodeError(NODE, failure, 0);
		expect(error.message).toBe('Not possible [item 0]');
		expect(error.description).toBe(`${failure.hint}.`);
		expect((error as NodeApiError).httpCode).toBe('400');
	});

	it('any answer: the message starts with what happened and ends with the item', () => {
		const body = fc.dictionary(
			fc.constantFrom('error', 'message', 'code', 'cause', 'description', 'errors', 'status'),
			fc.oneof(fc.string(), fc.jsonValue()),
		);
		fc.assert(
			fc.property(fc.integer({ min: 400, max: 599 }), body, (status, given) => {
				const failure = failureFromAnswer({ status, headers: {}, body: given });
				const { message, description } = toNodeError(NODE, failure, 7);
				expect(message.endsWith(' [item 7]')).toBe(true);
				expect(message.length).toBeGreaterThan(' [item 7]'.length);
				expect(message.length).toBeLessThan(60 + ' [item 7]'.length);
				expect(description).toContain(failure.hint);
				const said = failure.message.replace(/(?<=[\p{L}\p{N}])\.$/u, '');
				expect(`${message} ${description}`).toContain(said);
			}),
			{ numRuns: 300 },
		);
	});
});
