/**
 * A controller that another signal aborts as well, until it is let go of. AbortSignal.any would do, but
 * Node.js 20 never lets go of what it makes from a long-lived signal.
 */
export function linkedTo(signal: AbortSignal | undefined): {
	controller: AbortController;
	letGo: () => void;
} {
	const controller = new AbortController();
	const follow = () => controller.abort(signal?.reason);
	signal?.addEventListener('abort', follow, { once: true });
	if (signal?.aborted) follow();
	return { controller, letGo: () => signal?.removeEventListener('abort', follow) };
}
