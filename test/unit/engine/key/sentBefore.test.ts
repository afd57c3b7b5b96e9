import { isSentBefore } from '../../../../nodes/Blooio/engine/key/sentBefore';
import type { KeyChoice } from '../../../../nodes/Blooio/engine/key/idempotency';
import type { PreparedItem } from '../../../../nodes/Blooio/engine/item';
import { failureFromAnswer } from '../../support/v2';

const failure = (status = 409, message = 'Idempotency-Key was used before', more = {}) =>
	failureFromAnswer({ status, headers: {}, body: { error: 'Conflict', message, ...more } });

const item = (kind: KeyChoice['kind'], files = 1): PreparedItem => ({
	itemIndex: 0,
	request: { method: 'POST', path: [], key: { kind, value: 'k' } as KeyChoice },
	sendable: { method: 'POST', path: '', safe: true },
	wanted: 1,
	maxRequests: 1,
	notes: {},
	digests: new Map(Array.from({ length: files }, (_, at) => [`https://n8n/${at}`, 'digest'])),
});

it.each(['automatic', 'content'] as const)('a key that the node made tells it: %s', (kind) => {
	expect(isSentBefore(failure(), item(kind))).toBe(true);
});

it.each([
	['a key of the user stands for what only the user knows', failure(), item('own')],
	['without a key nothing is known', failure(), item('none')],
	['without a file the body was the same', failure(), item('content', 0)],
	['the conflict is another one', failure(409, 'Chat is closed'), item('content')],
	[
		'the conflict has a code of its own',
		failure(409, 'No idempotent line', { code: 'line_gone' }),
		item('content'),
	],
	['it is no conflict', failure(400), item('content')],
])('it stays an error where %s', (_why, given, prepared) => {
	expect(isSentBefore(given, prepared)).toBe(false);
});
