import { ExecuteContext } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import { activeTimers, listenersOf } from '../support/probes/process.cjs';
import { until } from '../support/until';
import { startWorld, to } from '../support/world';

const world = startWorld();

const { alice, bob, carol, dave, erin, ivan } = PEOPLE;
const items = [alice, bob, carol, dave, erin, ivan].map((phone) => ({ phone }));

/** Sends to everybody; says how many listened to a cancel before the node ran and after. */
async function sendToAll(options: INodeParameters, onStart?: (cancel: () => void) => void) {
	const asked = jest.spyOn(ExecuteContext.prototype, 'getExecutionCancelSignal');
	let before: number | undefined;
	asked.mockImplementation(function (this: ExecuteContext) {
		const signal = original.call(this);
		if (signal) before ??= listenersOf(signal);
		return signal;
	});
	try {
		const { run } = await world.send(
			{ chatId: to('={{ $json.phone }}'), options, errorOutputs: ['no_active_number'] },
			{ items, onStart },
		);
		const signal = asked.mock.results[0]?.value as AbortSignal;
		return { status: run.status, before, after: listenersOf(signal) };
	} finally {
		asked.mockRestore();
	}
}

const original = ExecuteContext.prototype.getExecutionCancelSignal;

const respond = (status: number, headers: Record<string, string> = {}) =>
	world.simulator.fail({ times: Infinity, method: 'POST', respond: { status, headers } });
const arrived = () => world.posts.length > 0;

const ENDS: Array<[string, string, INodeParameters, () => void, boolean]> = [
	['a run', 'success', {}, () => undefined, false],
	['a run at a pace', 'success', { messagesPerMinute: 6000 }, () => undefined, false],
	[
		'repetitions',
		'success',
		{ maxRetries: 1 },
		() => respond(503, { 'retry-after': '0.3' }),
		false,
	],
	['a failure', 'error', { maxConcurrency: 1 }, () => respond(401), false],
	['a cancel of a repetition', 'canceled', {}, () => respond(503, { 'retry-after': '60' }), true],
	['a cancel of the pace', 'canceled', { messagesPerMinute: 1 }, () => undefined, true],
	[
		'a cancel of a request',
		'canceled',
		{},
		() => world.simulator.fail({ times: Infinity, hang: true }),
		true,
	],
];

it.each(ENDS)(
	'after %s nothing waits and nothing listens any more',
	async (_what, expected, options, prepare, cancelled) => {
		await world.send();
		world.simulator.requests.length = 0;
		const timers = activeTimers();
		prepare();
		let cancelling: Promise<void> | undefined;
		const { status, before, after } = await sendToAll(
			options,
			cancelled ? (cancel) => (cancelling = until(arrived).then(cancel)) : undefined,
		);
		await cancelling;
		expect([status, after]).toEqual([expected, before]);
		await until(() => activeTimers() <= timers);
	},
);
