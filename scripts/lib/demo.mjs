import getPort from 'get-port';

import { build } from './build.mjs';
import { isConversation, runConversation } from './demo-conversation.mjs';
import { livePlan, localPlan } from './demo-plan.mjs';
import { importWorkflow, isManual, runWorkflow } from './demo-run.mjs';
import { startN8n } from './n8n-instance.mjs';
import { OWNER } from './n8n-rest.mjs';
import { packPackage } from './pack.mjs';
import { showProgress } from './progress.mjs';

const USUAL_PORT = 5678;

/** n8n with this package as it would be published. */
async function startWithPackage() {
	await build();
	const { tarball, bytes } = await packPackage();
	const label = `Starting n8n with the package (${Math.ceil(bytes / 1024)} kB)`;
	const port = await getPort({ port: USUAL_PORT, host: '127.0.0.1' });
	return await showProgress(label, () =>
		startN8n({
			packages: [tarball],
			port,
			env: { WEBHOOK_URL: `http://127.0.0.1:${port}/` },
		}),
	);
}

/**
 * Runs the example workflows and prints what came of them.
 *
 * @param {{ open: boolean, consent?: import('./demo-live.mjs').Consent }} options with consent, the
 *   real API is used
 * @returns {Promise<number>} exit code: 0 when every item came out where it belongs
 */
export async function runDemo({ open, consent }) {
	const plan = consent ? livePlan(consent) : await localPlan();
	const instance = await startWithPackage();
	try {
		const { rest } = instance;
		const type = { name: 'Blooio', type: 'blooioApi' };
		const credential = await rest.createCredential({ ...type, data: plan.credential });
		const nodeTypes = /** @type {any[]} */ (await rest.nodeTypes());
		const problems = [];
		for (const workflow of plan.workflows) {
			if (plan.simulator && isConversation(workflow)) {
				const { simulator } = plan;
				problems.push(...(await runConversation(instance, workflow, credential, simulator)));
				continue;
			}
			const stored = await importWorkflow(instance, workflow, credential);
			if (isManual(workflow)) problems.push(...(await runWorkflow(instance, stored, nodeTypes)));
			else console.log(`\n${workflow.name}: imported, waits for events`);
		}
		for (const problem of problems) console.error(`✖ ${problem}`);
		if (problems.length === 0) console.log('\n✔ Every item came out where it belongs.');
		if (open) await holdOpen(instance.url);
		return problems.length === 0 ? 0 : 1;
	} finally {
		await Promise.all([instance.stop(), plan.close()]);
	}
}

/** @param {string} url */
async function holdOpen(url) {
	console.log(`\nn8n is open at ${url}`);
	console.log(`Log in with ${OWNER.email} and ${OWNER.password}. Ctrl-C ends it.`);
	await new Promise((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
}
