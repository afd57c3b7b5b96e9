import { PEOPLE } from '../../simulator';
import { fileNodes, filesIn, photoNode, sha256, someBytes } from '../support/files';
import { prepare } from '../support/messages';
import { rowOf } from '../support/workflow';
import type { QueueHost } from './support/queueHost';

const SIZE = 3_000_001;

/**
 * A worker sends a file that n8n keeps in its database, and the main process gives it out. The proxy
 * before n8n lets through what the guide tells people to let through.
 */
export function files(current: () => QueueHost): void {
	it('a file that a worker sends is fetched from the main process, byte by byte', async () => {
		const host = current();
		const { rest, simulator, front } = host;
		prepare(simulator);
		const before = front.mainPaths.length;
		const { id } = await rest.createWorkflow(
			rowOf('File in queue mode', [...fileNodes(SIZE, 5), photoNode(host, PEOPLE.alice)]),
		);
		const run = await rest.runToEnd(id);
		expect(run.status).toBe('success');
		expect(JSON.stringify(run.data)).toContain('"database:');
		expect(await filesIn(host, PEOPLE.alice)).toEqual([
			{
				name: 'photo.jpg',
				bytes: SIZE,
				type: 'image/jpeg',
				sha256: sha256(someBytes(SIZE, 5)),
			},
		]);
		expect(front.mainPaths.slice(before)).toEqual(['/rest/binary-data/signed']);
	});
}
