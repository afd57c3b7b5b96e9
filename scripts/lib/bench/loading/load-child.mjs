// Usage: node --expose-gc load-child.mjs cold|warm <file>… with NODE_PATH at n8n's modules.
// Loads node files as n8n does (require, then new) and prints what that took.
import { createRequire } from 'node:module';
import path from 'node:path';

// From n8n's modules: this project has an n8n-workflow of its own.
const require = createRequire(`${process.env.NODE_PATH}/`);

const [start, ...files] = process.argv.slice(2);

// n8n has loaded it long before any node.
if (start === 'warm') require('n8n-workflow');

const memory = () => {
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
};

const held = [];
const memoryBefore = memory();
const cpuBefore = process.cpuUsage();
for (const file of files) {
	const [className = ''] = path.basename(file).split('.');
	held.push(new (require(file)[className])());
}
const { user, system } = process.cpuUsage(cpuBefore);
const kB = (memory() - memoryBefore) / 1024;
console.log(JSON.stringify({ ms: (user + system) / 1000, kB, nodes: held.length }));
