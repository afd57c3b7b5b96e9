// Usage: node watchdog.mjs <pid> [folder]. Holds a pipe from the process that started it. The pipe
// closes when that process dies: then it kills <pid> and all that started, and removes the folder.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const [pid = '', folder] = process.argv.slice(2);

process.stdin.resume().once('close', () => {
	try {
		if (process.platform === 'win32') spawnSync('taskkill', ['/pid', pid, '/T', '/F']);
		else process.kill(-Number(pid), 'SIGKILL');
	} catch {
		// Gone already.
	}
	if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});
