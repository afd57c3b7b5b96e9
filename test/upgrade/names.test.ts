import { BlooioApi } from '../../credentials/BlooioApi.credentials';
import { Blooio } from '../../nodes/Blooio/Blooio.node';
import { BlooioTrigger } from '../../nodes/Blooio/BlooioTrigger.node';
import { BlooioChannels } from '../../nodes/BlooioChannels/BlooioChannels.node';
import { BlooioChannelsTrigger } from '../../nodes/BlooioChannels/BlooioChannelsTrigger.node';
import { compareNames, fixedNames } from '../../scripts/lib/docs/fixed-names.cjs';
import saved from './names.json';

const HINT = 'put it back; if no released version has it: npm run docs -- --forget-names';

const present = () =>
	fixedNames({
		nodes: [
			new Blooio().description,
			new BlooioTrigger().description,
			new BlooioChannels().description,
			new BlooioChannelsTrigger().description,
		],
		credentials: [new BlooioApi()],
	});

describe('what saved workflows hold', () => {
	it('is all there, under its name, with its type and default', () => {
		const { lost } = compareNames(saved, present());
		expect({ lost, ...(lost.length > 0 && { hint: HINT }) }).toEqual({ lost: [] });
	});

	it('is listed, what is new included', () => {
		const { added } = compareNames(saved, present());
		expect({ added, ...(added.length > 0 && { hint: 'npm run docs' }) }).toEqual({ added: [] });
	});

	it('names the nodes, the credential and the address of the webhook', () => {
		expect(saved.names).toEqual(
			expect.arrayContaining([
				'node blooio: version 2',
				'node blooioTrigger: version 2',
				'node blooioTrigger: webhook POST webhook',
				'credential blooioApi, apiKey: string, unless set ""',
				'blooio message, operation: options, unless set "send"',
				'blooio message:send, options.parts.part.kind: choice "mention"',
				'blooioTrigger every operation, events: choice "message.received"',
			]),
		);
	});
});

describe('the comparison', () => {
	const list = (names: string[]) => ({ names });

	it.each([
		['a name is gone', list(['a', 'b']), list(['a']), ['b'], []],
		['a name is new', list(['a']), list(['a', 'b']), [], ['b']],
		['a default is another', list(['a: 1']), list(['a: 2']), ['a: 1'], ['a: 2']],
	])('sees that %s', (_what, before, after, lost, added) => {
		expect(compareNames(before, after)).toEqual({ lost, added });
	});
});
