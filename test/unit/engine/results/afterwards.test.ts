import type { INodeExecutionData } from 'n8n-workflow';

import { hintsOf } from '../../../../nodes/Blooio/engine/results/afterwards';

const sent = (duplicate: boolean): INodeExecutionData => ({ json: { duplicate } });
const LIST = { listing: { property: 'messages', identity: 'message_id', paged: true } };

describe('what the output pane says of a run that went well', () => {
	it.each<[string, Parameters<typeof hintsOf>, RegExp[]]>([
		['nothing, mostly', [{}, 1, [[sent(false)]]], []],
		['a list that is empty', [LIST, 2, [[], []]], [/^Nothing was found/]],
		['a list without input', [LIST, 0, [[]]], []],
		['a list whose items all failed', [LIST, 1, [[], [{ json: { error: {} } }]]], []],
		['one that was sent before', [{}, 1, [[sent(true)]]], [/^1 message was not sent again/]],
		[
			'several that were sent before',
			[{}, 3, [[sent(true), sent(false), sent(true)]]],
			[/^2 messages were not sent again/],
		],
	])('%s', (_what, given, expected) => {
		expect(hintsOf(...given)).toEqual(expected.map((text) => expect.stringMatching(text)));
	});
});
