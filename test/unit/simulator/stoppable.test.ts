import { OperationalError } from 'n8n-workflow';

import { stoppable } from '../../simulator/stoppable';

const never = new Promise<never>(() => undefined);

it('gives what the task gives', async () => {
	expect(await stoppable(new AbortController().signal, Promise.resolve('done'))).toBe('done');
});

it('throws what the task throws', async () => {
	const task = Promise.reject(new OperationalError('broken'));
	await expect(stoppable(new AbortController().signal, task)).rejects.toThrow('broken');
});

it('ends with the stop, also one that came before, though the task takes no notice', async () => {
	const control = new AbortController();
	const running = stoppable(control.signal, never);
	control.abort(new OperationalError('stopped'));
	await expect(running).rejects.toThrow('stopped');
	await expect(stoppable(control.signal, never)).rejects.toThrow('stopped');
});
