import { fastify } from 'fastify';

/** A server that answers only once it may: whoever asks it waits. */
export interface Gate {
	url: string;
	/** Resolves when somebody waits. */
	reached: Promise<void>;
	/** Lets everybody through, now and later. */
	open(): void;
	close(): Promise<void>;
}

/** Starts the server. */
export async function startGate(): Promise<Gate> {
	const app = fastify({ forceCloseConnections: true });
	let open = () => {};
	let reach = () => {};
	const opened = new Promise<void>((resolve) => (open = resolve));
	const reached = new Promise<void>((resolve) => (reach = resolve));
	app.get('/', async () => {
		reach();
		await opened;
		return { open: true };
	});
	const url = await app.listen({ port: 0, host: '127.0.0.1' });
	return { url, reached, open, close: async () => await app.close() };
}
