import { sleep } from 'n8n-workflow';

/** A pending timer outlives a cancelled execution by at most this, in ms. */
const SLICE_MS = 200;

/**
 * Waits, and stops waiting at once when the execution is cancelled. (n8n-workflow has no sleep that
 * can be stopped in all supported versions, so it waits in slices.)
 *
 * @returns whether the time passed; `false` means that the execution was cancelled
 */
export async function wait(ms: number, signal?: AbortSignal): Promise<boolean> {
	if (signal?.aborted) return false;
	let cancel: () => void = () => undefined;
	const cancelled = new Promise<void>((resolve) => {
		cancel = resolve;
	});
	signal?.addEventListener('abort', cancel, { once: true });
	const end = Date.now() + ms;
	for (let left = ms; left > 0 && !signal?.aborted; left = end - Date.now()) {
		await Promise.race([sleep(Math.min(left, SLICE_MS)), cancelled]);
	}
	signal?.removeEventListener('abort', cancel);
	return !signal?.aborted;
}
