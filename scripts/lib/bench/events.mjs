import { createSender, expectAll, githubEvents, postAll, signedEvents } from './deliveries.mjs';
import { alternate, comparePair, median } from './measure.mjs';
import { BENCH_PACKAGE } from './package.mjs';
import { blooioTrigger, publish, RESUMES_NOTHING } from './published.mjs';

const AT_ONCE = 50;
const SINGLE_EVENTS = 100;
const SECRET = 'whsec_bench';

/** n8n's own trigger that verifies what comes, at an API of GitHub's form. @param {import('./host.mjs').BenchHost} host */
async function githubTrigger({ n8n, api }) {
	const { id, name } = await n8n.rest.createCredential({
		name: 'GitHub',
		type: 'githubApi',
		data: { server: new URL(api.url).origin, user: 'bench', accessToken: 'none' },
	});
	const locator = (/** @type {string} */ value) => ({ __rl: true, mode: 'name', value });
	return {
		name: 'GitHub Trigger',
		type: 'n8n-nodes-base.githubTrigger',
		webhookId: 'bench-github',
		parameters: { owner: locator('bench'), repository: locator('bench'), events: ['push'] },
		credentials: { githubApi: { id, name } },
	};
}

/**
 * The trigger beside n8n's own verifying one and beside one that does nothing; and its refusals.
 *
 * @param {import('./sends.mjs').Bench} bench
 * @returns {Promise<import('./measure.mjs').Row[]>}
 */
export async function events({ host, runs, items }) {
	await host.api.reset(0);
	// What it costs to look for executions that wait is another case.
	const trigger = await publish(host, blooioTrigger(host, 'bench-trigger', RESUMES_NOTHING));
	const github = await publish(host, await githubTrigger(host));
	const { githubSecret } = await host.api.counts();
	const bare = await publish(host, {
		name: 'Bare trigger',
		type: `${BENCH_PACKAGE}.events`,
		webhookId: 'bench-bare',
	});

	/** @param {import('./published.mjs').Published} target @param {typeof signedEvents} make @param {string} secret */
	const flood = (target, make, secret) => async () => {
		const list = make(items, secret);
		const startedAt = performance.now();
		await target.during(items, async () => await postAll(target.url, list, AT_ONCE, 200));
		return performance.now() - startedAt;
	};

	/** @param {string} secret @param {number} status */
	const oneByOne = (secret, status) => async () => {
		const sender = createSender(1);
		/** @type {number[]} */
		const times = [];
		// The executions that they start are not to disturb the other side.
		await trigger.during(status === 200 ? SINGLE_EVENTS : 0, async () => {
			for (const event of signedEvents(SINGLE_EVENTS, secret)) {
				const startedAt = performance.now();
				expectAll([await sender.post(trigger.url, event)], status);
				times.push(performance.now() - startedAt);
			}
		});
		sender.close();
		return median(times);
	};

	const [own = NaN, builtIn, bareTrigger] = await alternate(
		[
			flood(trigger, signedEvents, SECRET),
			flood(github, githubEvents, githubSecret),
			flood(bare, signedEvents, SECRET),
		],
		runs,
	);
	const refused = await comparePair(oneByOne('guessed', 401), oneByOne(SECRET, 200), runs);
	const flooded = {
		name: `${items} signed events through the trigger, until all executions have ended`,
		own,
		unit: 'ms',
		runs,
	};
	for (const { unpublish } of [trigger, github, bare]) await unpublish();
	return [
		{
			...flooded,
			against: "n8n's GitHub Trigger, which verifies too",
			goal: 1,
			other: builtIn,
			remark: `${AT_ONCE} events at a time, wall time`,
		},
		{
			...flooded,
			against: 'bare trigger of a package, no verification',
			goal: 1.05,
			other: bareTrigger,
			remark: 'what verification, filters and parsing cost',
		},
		{
			name: 'a forged event, until it is answered',
			against: 'an accepted event',
			goal: 0.5,
			...refused,
			unit: 'ms',
			remark: `median of ${SINGLE_EVENTS} events, one after the other, in each run`,
		},
	];
}
