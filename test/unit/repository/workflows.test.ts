import { validateWorkflow } from '@action-validator/core';
import { parse } from 'yaml';

import { namesIn, readRepository } from '../support/repository.cjs';

const FOLDER = '.github/workflows';
const FILES = namesIn(FOLDER);

const textOf = (name: string): string => readRepository(`${FOLDER}/${name}`);

interface Job {
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

	it('pins every action to one version', () => {
		const actions = Object.values(workflow(name).jobs)
			.flatMap(({ steps }) => steps)
			.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
		expect(actions.length).toBeGreaterThan(0);
		for (const action of actions) {
			expect(action).toMatch(/^[\w-]+\/[\w-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})$/);
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
	const commands = commandsOf(jobs.publish);
	const at = (pattern: RegExp) => commands.findIndex((command) => pattern.test(command));

	it('starts with a version tag alone', () => {
		expect(on).toEqual({ push: { tags: ['v*'] } });
	});

	it('may prove where the package was built', () => {
		expect(jobs.publish?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		expect(commands.at(-1)).toContain('npm publish --provenance');
	});

	it('comes after the check of the tag, the tests and the scan', () => {
		const order = [/package\.json.*version/s, /^npm test$/, /^npm run scan$/, /npm publish/].map(
			at,
		);
		expect(order).not.toContain(-1);
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});
});
