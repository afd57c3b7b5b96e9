import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { hintsOf, type Ended } from '../../../../nodes/Blooio/engine/results/afterwards';

const item = (json: IDataObject): INodeExecutionData => ({ json });
const sent = (duplicate: boolean) => item({ duplicate });
const failed = (code: string) => item({ error: { code } });
const LIST = { listing: { property: 'messages', identity: 'message_id' } };

/** A run that ended with these outputs, the first of which is the operation's own. */
const ended = (outputs: INodeExecutionData[][], given: Partial<Ended> = {}): Ended => ({
	operation: {},
	items: 1,
	outputs,
	own: 1,
	isFailure: ({ json }) => 'error' in json,
	hasErrorOutput: false,
	...given,
});

describe('what the output pane says of a run that went well', () => {
	it.each<[string, Ended, RegExp[]]>([
		['nothing, mostly', ended([[sent(false)], [failed('not_found')]]), []],
		['a list that is empty', ended([[], []], { operation: LIST }), [/^Nothing was found/]],
		['a list without input', ended([[]], { operation: LIST, items: 0 }), []],
		['a list that is whole', ended([[item({ id: 1 })]], { operation: LIST }), []],
		['one that was sent before', ended([[sent(true)]]), [/^1 message was not sent again/]],
		[
			'several that were sent before',
			ended([[sent(true), sent(false), sent(true)]]),
			[/^2 messages were not sent again/],
		],
		[
			'what found no file to take along',
			ended([[item({ files: [] }), item({ files: ['a.png'] })]]),
			[/^1 message went out without a file/],
		],
		[
			'a run in which everything failed',
			ended([[], [failed('opted_out'), failed('opted_out')], [failed('rate_limited')]]),
			[/^Nothing was done: 3 items .*opted_out<\/code> 2, <code>rate_limited<\/code> 1\)/],
		],
		[
			'a list whose items all failed',
			ended([[], [failed('not_found')]], { operation: LIST }),
			[/^Nothing was done: 1 item left/],
		],
		[
			'what On Error lets go on',
			ended([[failed('not_found'), sent(false)]]),
			[/^1 item failed and went on all the same/],
		],
		[
			'what n8n takes to its own error output',
			ended([[failed('not_found'), sent(false)]], { hasErrorOutput: true }),
			[],
		],
		[
			'a run of which nothing but that is left',
			ended([[failed('not_found')]], { hasErrorOutput: true }),
			[/^Nothing was done/],
		],
		[
			'what the operation itself says of what it did',
			ended([[sent(false)], [failed('not_found')]], {
				items: 2,
				operation: { hints: (entries, items) => [`${entries.length} of ${items}`] },
			}),
			[/^1 of 2$/],
		],
	])('%s', (_what, given, expected) => {
		expect(hintsOf(given)).toEqual(expected.map((text) => expect.stringMatching(text)));
	});
});
