import type { INodeProperties } from 'n8n-workflow';

import { Blooio } from '../../../nodes/Blooio/Blooio.node';
import { BlooioTrigger } from '../../../nodes/Blooio/BlooioTrigger.node';
import { BlooioChannels } from '../../../nodes/BlooioChannels/BlooioChannels.node';
import { BlooioChannelsTrigger } from '../../../nodes/BlooioChannels/BlooioChannelsTrigger.node';

/** What n8n writes in its own panels and menus. */
const OF_N8N = [
	'⋯',
	'Data tables',
	'done',
	'Execute workflow',
	'loop',
	'Publish',
	'Reuse Existing Tables',
	'Settings',
	'System Message',
];

/** Outputs that no choice of the panel is called after; buttons behind a link; what notes begin with. */
const OF_OURS = ['Answered', 'Approve', 'Decline', 'Fallback', 'Timed Out', 'Before you run it'];

const labelsIn = ({ displayName, options = [] }: INodeProperties): string[] => [
	displayName,
	...options.flatMap((option) => {
		if ('values' in option) return option.values.flatMap(labelsIn);
		return 'type' in option ? labelsIn(option) : [option.name];
	}),
];

const NODES = [
	new Blooio(),
	new BlooioTrigger(),
	new BlooioChannels(),
	new BlooioChannelsTrigger(),
].map(({ description }) => description);

/** All that can be read in the editor: names of our nodes, labels, choices, and words of n8n. */
export const LABELS: ReadonlySet<string> = new Set([
	...OF_N8N,
	...OF_OURS,
	...NODES.map(({ displayName }) => displayName),
	...NODES.flatMap(({ properties }) => properties.flatMap(labelsIn)),
]);

/** What a note prints in bold, part by part: what people are to look for. */
export const namedIn = (text: string): string[] =>
	[...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) =>
		bold
			.split(/ → |: /)
			.map((part) => part.replace(/[.:,]$/, '').trim())
			.filter((part) => /^[A-Z⋯]/.test(part)),
	);
