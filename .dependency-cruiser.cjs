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
			comment: 'A circle, of types too, says that two files are one idea, or one idea too many.',
			severity: 'error',
			from: {},
			to: { circular: true },
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
			comment:
				'An operation builds a request; the engine alone sends, retries and fails. One that waits brings what runs it.',
			severity: 'error',
			from: { path: own('(resources|fields|operations)/') },
			to: runTime(
				own(
					'(engine/(?!operation\\.ts$)|listSearch/|inbound/|trigger/|waiting/(?!index\\.ts$)|errors/nodeError)',
				),
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
			comment: 'An operation arrives as an argument, and so does the API.',
			severity: 'error',
			from: { path: own('(engine|errors|schemas)/') },
			to: {
				path: own(
					'((resources|fields|listSearch|inbound|operations|panel|trigger|v2|waiting)/|actionPanel\\.ts)',
				),
			},
		},
		{
			name: 'panel-knows-no-operation',
			comment: 'It makes a panel of the resources and the API that it is given.',
			severity: 'error',
			from: { path: own('panel/') },
			to: { path: own('((resources|v2)/|actionPanel\\.ts)') },
		},
		{
			name: 'waits-inbound-and-lists-know-no-operation',
			comment: 'They share the engine; what is asked and waited for arrives as an argument.',
			severity: 'error',
			from: { path: own('(inbound|trigger|waiting|listSearch)/') },
			to: { path: own('((resources|fields|panel)/|actionPanel\\.ts)') },
		},
		{
			name: 'lists-stand-alone',
			comment: 'The lists of the editor ask the API, and nothing else asks them.',
			severity: 'error',
			from: { path: own('listSearch/') },
			to: { path: own('(inbound|trigger|waiting)/') },
		},
		{
			name: 'lists-are-for-the-editor',
			severity: 'error',
			from: { path: own('(inbound|trigger|waiting)/') },
			to: { path: own('listSearch/') },
		},
		{
			name: 'inbound-is-shared',
			comment: 'Trigger and waits share what stands in inbound; it knows neither.',
			severity: 'error',
			from: { path: own('inbound/') },
			to: { path: own('(trigger|waiting)/') },
		},
		{
			name: 'waits-without-trigger',
			comment: 'What both need belongs into inbound.',
			severity: 'error',
			from: { path: own('waiting/') },
			to: { path: own('trigger/') },
		},
		{
			name: 'trigger-without-waits',
			severity: 'error',
			from: { path: own('trigger/') },
			to: { path: own('waiting/') },
		},
		{
			name: 'channels-beside-v2',
			comment:
				'The nodes for version 4 use what any API has. What is of version 2 they do not know: what both need is moved to a room that is neither.',
			severity: 'error',
			from: { path: '^nodes/BlooioChannels/' },
			to: {
				path: own(
					'((v2|resources|trigger)/|listSearch/(?!search\\.ts|itemName\\.ts|numberItems\\.ts|searchCountries\\.ts)|inbound/subscriptions|actionPanel|builderHint|Blooio)',
				),
			},
		},
		{
			name: 'v2-without-channels',
			comment: 'Nor does version 2 know what is of version 4.',
			severity: 'error',
			from: { path: '^nodes/Blooio/' },
			to: { path: '^nodes/BlooioChannels/' },
		},
		{
			name: 'inbound-knows-no-api',
			comment: 'What the triggers and waits of any API share gets the API as an argument.',
			severity: 'error',
			from: {
				path: own('(inbound|fields|operations|listSearch/(search|numberItems|itemName)\\.ts)'),
			},
			to: { path: own('v2/') },
		},
		{
			name: 'pure-decisions',
			comment: 'Decisions are tested without doubles: no n8n at run time.',
			severity: 'error',
			from: {
				path: own(
					'(engine/(http/retry|http/pace|list/paginate|key/idempotency|lanes)|inbound/(signed/signature|seal|door/(url|passage|secret))|trigger/events|judging/[^/]+|text/.+|conversation/.+|waiting/(pages/page|delivery/deliveryStatus)|errors/(catalogue/[^/]+|failure|invalidInput|redact))\\.ts$',
				),
			},
			to: runTime('node_modules/n8n-workflow'),
		},
		{
			name: 'judging-stands-alone',
			comment: 'What is an answer is decided by the messages alone, whoever asks.',
			severity: 'error',
			from: { path: own('judging/') },
			to: { path: own('(?!(judging|schemas|errors/invalidInput))') },
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
