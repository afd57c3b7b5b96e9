import { OperationalError } from 'n8n-workflow';

import { TimeIsUp, within } from '../../../../nodes/Blooio/engine/http/within';
import { activeTimers, listenersOf } from '../../../engine/support/probes/process.cjs';

const never = async () => await new Promise<never>(() => undefined);

it('gives what the task gives, with nothing left behind', async () => {
	const control = new AbortController();
	const timers = activeTimers();
	expect(await within(60_000, control.signal, async () => 'done')).toBe('done');
	expect(listenersOf(control.signal)).toBe(0);
	expect(activeTimers()).toBe(timers);
});

it('throws what the task throws', async () => {
	await expect(
		within(60_000, undefined, async () => {
			throw new OperationalError('broken');
		}),
	).rejects.toThrow('broken');
});

it('ends a task that takes no notice, and tells one that does', async () => {
	let told: unknown;
	const task = async (signal: AbortSignal) => {
		signal.addEventListener('abort', () => (told = signal.reason));
		return await never();
	};
	await expect(within(5, undefined, task)).rejects.toThrow(TimeIsUp);
	expect(told).toBeInstanceOf(TimeIsUp);
});

it('ends the shorter time first, whichever began first, even where n8n was too busy to look', async () => {
	const ended: string[] = [];
	const task = async (name: string, ms: number) => {
		await within(ms, undefined, never).catch(() => ended.push(name));
	};
	// They begin at one moment that is long past, so all are due at the first look.
	const clock = jest.spyOn(performance, 'now').mockReturnValue(-1000);
	const all = Promise.all([task('long', 60), task('short', 5), task('middle', 30)]);
	clock.mockRestore();
	await all;
	expect(ended).toEqual(['short', 'middle', 'long']);
});

it('ends at once with a cancel, and does not outlast one that came before', async () => {
	const control = new AbortController();
	const running = within(60_000, control.signal, never);
	control.abort(new OperationalError('cancelled'));
	await expect(running).rejects.toThrow('cancelled');
	await expect(within(60_000, control.signal, never)).rejects.toThrow('cancelled');
});
