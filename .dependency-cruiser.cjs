'use strict';

/** A file of the node package, by its folder. */
const own = (path) => `^nodes/Blooio/${path}`;

/** Refuses imports at run time; types alone do not count. */
const runTime = (path) => ({ path, dependencyTypesNot: ['type-only'] });

/** Imports run one way: from what people see, through the engine, to pure decisions. */
module.exports = {
	forbidden: [
		{
			name: 'no-circles',
			comment: 'A circle at run time leaves one of its files half loaded.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'nodes-delegate',
			comment: 'A node file describes and delegates: no HTTP, no error texts.',
			severity: 'error',
			from: { path: own('[^/]+\\.node\\.ts$') },
			to: { path: own('(errors|schemas|fields)/|engine/(?!run\\.ts$)') },
		},
		{
			name: 'resources-are-data',
			comment: 'An operation builds a request; the engine alone sends, retries and fails.',
			severity: 'error',
			from: { path: own('(resources|fields)/') },
			to: runTime(
				own('(engine/(?!operation\\.ts$)|listSearch/|webhook/|waiting/|errors/nodeError)'),
			),
		},
		{
			name: 'resources-stand-alone',
			comment: 'What two resources share belongs into fields or schemas.',
			severity: 'error',
			from: { path: own('resources/([^/]+)/') },
			to: { path: own('resources/([^/]+)/'), pathNot: own('resources/$1/') },
		},
		{
			name: 'engine-knows-no-operation',
			comment: 'An operation arrives as an argument.',
			severity: 'error',
			from: { path: own('(engine|errors|schemas)/') },
			to: {
				path: own('(resources|fields|listSearch|webhook|waiting)/|registry\\.ts|properties\\.ts'),
			},
		},
		{
			name: 'webhook-and-lists-stand-alone',
			comment: 'The trigger and the lists of the editor share the engine, not each other.',
			severity: 'error',
			from: { path: own('(webhook|listSearch)/') },
			to: { path: own('(resources|fields)/') },
		},
		{
			name: 'lists-without-webhook',
			severity: 'error',
			from: { path: own('listSearch/') },
			to: { path: own('webhook/') },
		},
		{
			name: 'webhook-without-lists',
			severity: 'error',
			from: { path: own('webhook/') },
			to: { path: own('listSearch/') },
		},
		{
			name: 'trigger-without-waits',
			comment: 'Waits borrow from the trigger: subscriptions, signatures. Not the other way round.',
			severity: 'error',
			from: { path: own('webhook/') },
			to: { path: own('waiting/') },
		},
		{
			name: 'waits-stand-alone',
			comment: 'What is asked and waited for arrives as an argument.',
			severity: 'error',
			from: { path: own('waiting/') },
			to: { path: own('(resources|fields|listSearch)/|registry\\.ts|properties\\.ts') },
		},
		{
			name: 'pure-decisions',
			comment: 'Decisions are tested without doubles: no n8n at run time.',
			severity: 'error',
			from: {
				path: own(
					'(engine/(retry|paginate|idempotency|pace|lanes)|webhook/(signature|events)|waiting/(reply|page|seal|deliveryStatus)|errors/(catalogue|failure|invalidInput|redact))\\.ts$',
				),
			},
			to: runTime('node_modules/n8n-workflow'),
		},
		{
			name: 'no-orphans',
			comment: 'A file that nothing imports is dead.',
			severity: 'error',
			from: { orphan: true, path: '^nodes/', pathNot: '\\.node\\.(ts|json)$' },
			to: {},
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'types'],
		},
	},
};
