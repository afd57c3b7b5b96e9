import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { BlooioApi } from '../../../credentials/BlooioApi.credentials';
import { Blooio } from '../../../nodes/Blooio/Blooio.node';
import { resources as resourcesOfV2 } from '../../../nodes/Blooio/resources';
import type { Resource } from '../../../nodes/Blooio/engine/operation';
import type { CatalogueEntry } from '../../../nodes/Blooio/errors/catalogue';
import { CATALOGUE as OF_V2 } from '../../../nodes/Blooio/v2/codes';
import { BlooioChannels } from '../../../nodes/BlooioChannels/BlooioChannels.node';
import { BlooioChannelsTrigger } from '../../../nodes/BlooioChannels/BlooioChannelsTrigger.node';
import { resources as resourcesOfV4 } from '../../../nodes/BlooioChannels/resources';
import { CATALOGUE as OF_V4 } from '../../../nodes/BlooioChannels/v4/codes';

/** What a person can do about an error. Each advice begins with one of these. */
const ACTS =
	/^(Add|Assign|Check|Choose|Copy|Correct|Delete|Fill in|Give|Leave|Look|Remove|Send|Set|Try again|Update|Upgrade|Use|Wait|Watch) /;

/** Capitals that are no label: who it is about, the other node, a page of the dashboard, and plans. */
const NAMES = new Set([
	'Blooio',
	new BlooioChannelsTrigger().description.displayName,
	'Settings',
	'Dedicated',
	'Shared',
	'Inbound',
]);

/** Words with a capital in the middle of a sentence, those that belong together as one. */
const CAPITALS = /(?<=[a-z,;:] |\()[A-Z][A-Za-z]*[a-z]\b(?:(?: per)? [A-Z][A-Za-z]+)*/g;

const labelsIn = ({ displayName, options = [] }: INodeProperties): string[] => [
	displayName,
	...options.flatMap((option) => {
		if ('values' in option) return option.values.flatMap(labelsIn);
		return 'type' in option ? labelsIn(option) : [];
	}),
];

/** All that stands in the editor: the labels of fields, and the operations by their resource. */
const labelsOf = ({ properties }: INodeTypeDescription, resources: readonly Resource[]) =>
	new Set([
		...[...properties, ...new BlooioApi().properties].flatMap(labelsIn),
		...resources.flatMap(({ name, operations }) => [
			name,
			...operations.map((operation) => operation.name),
		]),
	]);

/** The codes that have an output in some operation: what else the node could say is never seen. */
const offeredBy = ({ properties }: INodeTypeDescription) =>
	new Set(
		properties
			.filter(({ name }) => name === 'errorOutputs')
			.flatMap(({ options = [] }) =>
				options.flatMap((option) => ('value' in option ? [option.value] : [])),
			),
	);

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g));

const APIS = [
	['v2', OF_V2, new Blooio().description, resourcesOfV2],
	['v4', OF_V4, new BlooioChannels().description, resourcesOfV4],
] as const;

describe.each(APIS)('every error of %s', (_api, catalogue, node, resources) => {
	const labels = labelsOf(node, resources);
	const offered = offeredBy(node);
	const entries = catalogue.map((entry): [string, CatalogueEntry] => [entry.code, entry]);

	it.each(entries)('%s: the title says what happened, and asks for nothing', (_code, entry) => {
		expect(entry.happened.length).toBeLessThan(60);
		expect(entry.happened).not.toMatch(ACTS);
		expect(entry.happened.split(' ').length).toBeGreaterThanOrEqual(4);
	});

	it.each(entries)('%s: the description says what to do, which is news', (_code, entry) => {
		expect(entry.remedy).toMatch(ACTS);
		const known = wordsOf(entry.happened);
		const news = [...wordsOf(entry.remedy)].filter((word) => !known.has(word));
		expect(news.length).toBeGreaterThanOrEqual(2);
	});

	it.each(entries)('%s: trying again is advised where it helps', (_code, entry) => {
		if (entry.retryable) expect(entry.remedy).toMatch(/\b[Tt]ry again\b/);
		else expect(entry.remedy).not.toMatch(/^Try again/);
	});

	it.each(entries.filter(([code]) => offered.has(code)))(
		'%s: what it names is in the editor under this name',
		(_code, entry) => {
			const named = entry.remedy.match(CAPITALS) ?? [];
			expect(named.filter((name) => !labels.has(name) && !NAMES.has(name))).toEqual([]);
		},
	);
});
