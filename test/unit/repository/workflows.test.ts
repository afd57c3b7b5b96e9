import { validateWorkflow } from '@action-validator/core';
import { parse } from 'yaml';

import { namesIn, readRepository } from '../support/repository.cjs';

const FOLDER = '.github/workflows';
const FILES = namesIn(FOLDER);

const textOf = (name: string): string => readRepository(`${FOLDER}/${name}`);

interface Job {
	needs?: string;
	environment?: string;
	strategy?: { matrix: Record<string, unknown> };
	permissions?: Record<string, string>;
	steps: Array<{ run?: string; uses?: string }>;
}

interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const workflow = (name: string): Workflow => parse(textOf(name));

const commandsOf = (job: Job | undefined): string[] =>
	(job?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run.trim()]));

describe.each(FILES)('%s', (name) => {
	it('is a workflow as GitHub reads it', () => {
		expect(validateWorkflow(textOf(name)).errors).toEqual([]);
	});

	it('may read the repository and nothing else, unless a job says more', () => {
		expect(workflow(name).permissions).toEqual({ contents: 'read' });
	});

	it('pins every action to a commit, which nobody can move, and says its version', () => {
		const actions = Object.values(workflow(name).jobs)
			.flatMap(({ steps }) => steps)
			.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
		expect(actions.length).toBeGreaterThan(0);
		for (const action of actions) {
			expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
			expect(textOf(name)).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\n`));
		}
	});

	it('puts nothing that others may choose into a shell command', () => {
		for (const job of Object.values(workflow(name).jobs)) {
			for (const command of commandsOf(job)) expect(command).not.toContain('${{');
		}
	});
});

it('unit and engine tests run on three systems with three versions of Node', () => {
	const { test } = workflow('ci.yml').jobs;
	expect(test?.strategy?.matrix).toEqual({
		os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
		node: [20, 22, 24],
	});
	expect(commandsOf(test)).toContain('npm test');
});

it('a pull request is tested in a real n8n as well', () => {
	const { on, jobs } = workflow('ci.yml');
	expect(on).toHaveProperty('pull_request');
	expect(commandsOf(jobs.e2e)).toContain('npm run test:e2e');
});

describe('publishing', () => {
	const { on, jobs } = workflow('publish.yml');
	const commands = commandsOf(jobs.build);
	const at = (pattern: RegExp) => commands.findIndex((command) => pattern.test(command));

	it('starts with a version tag alone', () => {
		expect(on).toEqual({ push: { tags: ['v*'] } });
	});

	it('packs the tarball after the check of the tag, the tests and the scan', () => {
		const order = [
			/package\.json.*version/s,
			/^npm test$/,
			/^npm run scan$/,
			/^npm run build$/,
			/^npm pack/,
		].map(at);
		expect(order).not.toContain(-1);
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	it('lets one job alone prove where the package was built, behind an environment', () => {
		expect(jobs.build?.permissions).toBeUndefined();
		expect(jobs.publish).toMatchObject({
			needs: 'build',
			environment: 'npm',
			permissions: { 'id-token': 'write' },
		});
	});

	it('runs nothing in that job but the publishing of the tarball that was tested', () => {
		const { steps = [] } = jobs.publish ?? {};
		const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses.split('@')[0]]));
		expect(actions).toEqual(['actions/download-artifact', 'actions/setup-node']);
		expect(commandsOf(jobs.publish)).toHaveLength(1);
		expect(commandsOf(jobs.publish)[0]).toMatch(
			/npm publish \.\/\*\.tgz --ignore-scripts --provenance/,
		);
	});

	it('shows the token to that job alone', () => {
		expect(JSON.stringify(jobs.build)).not.toContain('secrets.');
		expect(JSON.stringify(jobs.publish)).toContain('secrets.NPM_TOKEN');
	});
});
