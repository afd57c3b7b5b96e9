import fc from 'fast-check';
import {
	NodeHelpers,
	Workflow,
	type IExecuteFunctions,
	type INode,
	type INodeTypes,
} from 'n8n-workflow';

import { Blooio } from '../../../nodes/Blooio/Blooio.node';
import { ownOutputsOf } from '../../../nodes/Blooio/engine/results/routing';
import { ALL_OTHERS, branchesOf, TYPED } from '../../../nodes/Blooio/errors/branches';
import { CATALOGUE } from '../../../nodes/Blooio/v2/codes';
import { findEntry } from '../support/v2';
import { resources } from '../../../nodes/Blooio/resources';

const blooio = new Blooio();
const nodeTypes: INodeTypes = {
	getByName: () => blooio,
	getByNameAndVersion: () => blooio,
	getKnownTypes: () => ({}),
};

/** The outputs that n8n computes for a node with these parameters, as editor and engine do. */
function outputsOf(parameters: INode['parameters'], settings: Partial<INode> = {}) {
	const node: INode = {
		id: '1',
		name: 'Blooio',
		type: 'n8n-nodes-blooio.blooio',
		typeVersion: 2,
		position: [0, 0],
		parameters,
		...settings,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const outputs = NodeHelpers.getNodeOutputs(workflow, node, blooio.description);
	return outputs.map((output) => (typeof output === 'string' ? { type: output } : output));
}

const namesOf = (parameters: INode['parameters']) =>
	outputsOf(parameters).map(({ displayName }) => displayName);

const SEND = { resource: 'message', operation: 'send' };
const KNOWN = CATALOGUE.map(({ code }) => code);

describe('the outputs on the canvas', () => {
	it('are the success and the four usual failures of a fresh Send', () => {
		expect(namesOf(SEND)).toEqual([
			'Sent',
			'Text first',
			'Reply-only',
			'Contact limit',
			'Daily limit',
		]);
	});

	it('are a single one without a name when no error is selected', () => {
		expect(outputsOf({ ...SEND, errorOutputs: [] })).toEqual([{ type: 'main' }]);
	});

	it('are named after success where the operation has no name for it', () => {
		expect(
			namesOf({ resource: 'account', operation: 'get', errorOutputs: ['unauthorized'] }),
		).toEqual(['Success', 'Wrong API key']);
	});

	it.each([
		['reply', ['Timed Out', 'Answered']],
		['poll', ['Timed Out', 'Answered']],
		['approval', ['Timed Out', 'Approved', 'Declined']],
	])(
		'of Send and Wait, where they are separate, depend on how the person answers: %s',
		(responseType, own) => {
			const asking = {
				resource: 'message',
				operation: 'sendAndWait',
				responseType,
				separateOutputs: true,
			};
			expect(namesOf(asking)).toEqual(own);
			expect(namesOf({ ...asking, errorOutputs: ['webhook_limit_reached'] })).toEqual([
				...own,
				'Webhook limit',
			]);
		},
	);

	it('of Wait for Delivery, where they are separate, are there without any error selected', () => {
		const waiting = { resource: 'message', operation: 'waitForDelivery', separateOutputs: true };
		expect(namesOf(waiting)).toEqual(['Timed Out', 'Delivered', 'Failed']);
	});

	it.each(['sendAndWait', 'waitForDelivery'])(
		'of %s are one unless they are to be separate',
		(operation) => {
			const waiting = { resource: 'message', operation };
			expect(outputsOf(waiting)).toEqual([{ type: 'main' }]);
			expect(namesOf({ ...waiting, errorOutputs: ['not_found'] })).toEqual(['Result', 'Not found']);
		},
	);

	it('are all main outputs', () => {
		const types = outputsOf({ ...SEND, errorOutputs: [...KNOWN, 'other_code_1'], otherCode1: 'x' });
		expect(types).toHaveLength(KNOWN.length + 2);
		expect(new Set(types.map(({ type }) => type))).toEqual(new Set(['main']));
	});

	it("leave the last place to n8n's own error output", () => {
		const names = outputsOf(
			{ ...SEND, errorOutputs: ['conflict'] },
			{ onError: 'continueErrorOutput' },
		).map(({ displayName }) => displayName);
		expect(names).toEqual(['Sent', 'Conflict', 'Error']);
	});

	it('stand in the order of choice', () => {
		expect(
			namesOf({ ...SEND, errorOutputs: ['not_found', 'all_other_errors', 'reply_target_expired'] }),
		).toEqual(['Sent', 'Not found', 'Other errors', 'Reply too old']);
	});

	it('of a typed code bear as much of it as fits, and have a name before it is typed', () => {
		expect(
			namesOf({
				...SEND,
				errorOutputs: ['other_code_2', 'other_code_1', 'other_code_3'],
				otherCode1: ' line_resting_until_tomorrow ',
				otherCode3: ' ',
			}),
		).toEqual(['Sent', 'Other code 2', 'line_resting_unt', 'Other code 3']);
	});
});

describe('canvas and engine', () => {
	const chosen = fc.constantFrom(
		...resources.flatMap(({ value, operations }) =>
			operations.flatMap((entry) => {
				const parameters = { resource: value, operation: entry.value };
				const { ownOutputs = [{ names: ['Success'] }] } = entry;
				return ownOutputs.map(({ when = {}, names: own }) => ({
					entry,
					// Of two cases that differ by the response type the default must not be the other one's.
					parameters: { ...parameters, responseType: 'reply', ...when },
					own,
				}));
			}),
		),
	);
	const choices = [...KNOWN, ALL_OTHERS.value, ...TYPED.map(({ value }) => value)];
	const selection = fc.array(fc.constantFrom(...choices, 'code_of_another_version'));
	const code = fc.oneof(
		fc.constantFrom(...KNOWN),
		fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', '0'),
		fc.constantFrom('new_code', 'Neuer-Code', 'новый_код', '}}', '{{', '$json', '"', "'", '\\'),
		fc.string({ minLength: 1, maxLength: 30 }),
	);
	const typed = fc
		.array(
			code.filter((text) => !text.startsWith('=')),
			{ minLength: TYPED.length, maxLength: TYPED.length },
		)
		.map((texts) => Object.fromEntries(TYPED.map(({ field }, index) => [field, texts[index]])));

	it('have the same outputs in the same order for any selection and any typed codes', () => {
		fc.assert(
			fc.property(chosen, selection, typed, (operation, errorOutputs, texts) => {
				const { entry, parameters, own } = operation;
				const outputs = outputsOf({ ...parameters, errorOutputs, ...texts });
				const branches = branchesOf(errorOutputs, (field) => texts[field]);
				expect(outputs).toHaveLength(branches.count + own.length);
				const context = { getNodeParameter: (name: string) => Object(parameters)[name] };
				expect(ownOutputsOf(context as unknown as IExecuteFunctions, entry.ownOutputs)).toBe(
					own.length,
				);
				if (outputs.length === 1) return;
				const names = outputs.map(({ displayName }) => String(displayName));
				expect(names.slice(0, own.length)).toEqual(own);
				for (const name of names) {
					expect(name.length).toBeGreaterThan(0);
					expect(name.length).toBeLessThanOrEqual(16);
				}
				for (const known of errorOutputs.filter((value) => findEntry(value) !== undefined)) {
					const place = branches.placeOf(known) ?? 0;
					const value = [...new Set(errorOutputs)][place];
					// A code that is typed into an output before goes there.
					if (value === known) expect(names[own.length + place]).toBe(findEntry(known)?.label);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it.each(['={{ ["not_found", "conflict"] }}', '={{ null }}', '={{ $json.codes }}'])(
		'take no selection from an expression, which could differ from item to item: %s',
		(errorOutputs) => {
			expect(outputsOf({ ...SEND, errorOutputs })).toHaveLength(1);
			expect(branchesOf(errorOutputs, () => '').count).toBe(0);
		},
	);
});
