import getPort from 'get-port';

import { build } from '../install/build.mjs';
import { printSeedGuide } from '../install/seed-guide.mjs';
import { runApproval } from './approval.mjs';
import { runConversation } from './conversation.mjs';
import { livePlan, localPlan } from './plan.mjs';
import { runWorkflow } from './run.mjs';
import { startN8n } from '../n8n/instance.mjs';
import { OWNER } from '../n8n/rest.mjs';
import { packPackage } from '../package/pack.mjs';
import { showProgress } from '../process/progress.mjs';

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
 * @param {{ open: boolean, consent?: import('./live.mjs').Consent }} options with consent, the
 *   real API is used
 * @returns {Promise<number>} exit code: 0 when every item came out where it belongs
 */
export async function runDemo({ open, consent }) {
	const plan = consent ? livePlan(consent) : await localPlan();
	const instance = await startWithPackage();
	try {
		const { rest } = instance;
		for (const credential of plan.credentials) {
			await rest.createCredential({ ...credential, type: 'blooioApi' });
		}
		// n8n finds the credentials of what is imported by their names.
		for (const workflow of plan.others) await rest.createWorkflow(workflow);
		const nodeTypes = /** @type {any[]} */ (await rest.nodeTypes());
		const problems = [];
		for (const { workflow, how } of plan.shown) {
			const stored = await rest.createWorkflow(workflow);
			problems.push(...(await show(instance, stored, how, nodeTypes, plan.simulator)));
		}
		const names = plan.others.map(({ name }) => name).join(' · ');
		if (names) console.log(`\nImported as well, to try with --open: ${names}`);
		for (const problem of problems) console.error(`✖ ${problem}`);
		if (problems.length === 0) console.log('\n✔ Every item came out where it belongs.');
		if (open && plan.simulator) printSeedGuide();
		if (open) await holdOpen(instance.url);
		return problems.length === 0 ? 0 : 1;
	} finally {
		await Promise.all([instance.stop(), plan.close()]);
	}
}

/**
 * Runs one workflow in the way that it is made for.
 *
 * @param {import('../n8n/instance.mjs').N8nInstance} instance
 * @param {import('../n8n/workflows.mjs').StoredWorkflow} workflow
 * @param {'run' | 'conversation' | 'approval'} how
 * @param {import('../docs/output-names.mjs').NodeTypeDescription[]} nodeTypes
 * @param {import('./plan.mjs').Simulator} [simulator]
 * @returns {Promise<string[]>} what is not as it should be, one sentence each
 */
async function show(instance, workflow, how, nodeTypes, simulator) {
	if (how === 'run') return await runWorkflow(instance, workflow, nodeTypes);
	if (!simulator) throw new Error(`${workflow.name} needs people who write`);
	const act = how === 'approval' ? runApproval : runConversation;
	return await act(instance, workflow, simulator);
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
