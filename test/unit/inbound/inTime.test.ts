import { inTime } from '../../../nodes/Blooio/inbound/inTime';

const never = new Promise<never>(() => undefined);

it('gives what the task gives', async () => {
	expect(await inTime(60_000, async () => await Promise.resolve('done'))).toBe('done');
});

it('passes on what the task throws', async () => {
	await expect(
		inTime(60_000, async () => await Promise.reject(new Error('refused'))),
	).rejects.toThrow('refused');
});

it('gives up what takes too long, and ends its requests', async () => {
	let ended: AbortSignal | undefined;
	const late = inTime(5, async (signal) => {
		ended = signal;
		return await never;
	});
	await expect(late).rejects.toThrow('too long');
	expect(ended?.aborted).toBe(true);
});
