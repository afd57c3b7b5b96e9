import fc from 'fast-check';
import { InvalidInput } from '../../../../../nodes/Blooio/errors/invalidInput';
import { attempt } from '../../../support/refusal';
import { request } from './support/request';

it('any values of the parameters make a body or a refusal that names the problem', () => {
	const anything = fc.oneof(
		fc.jsonValue(),
		fc.string(),
		fc.constantFrom<unknown>('text', 'texts', 'parts', 'number', undefined, Number.NaN),
	);
	const row = fc.dictionary(fc.constantFrom('kind', 'text', 'url', 'mention', 'name'), anything);
	const values = fc.record(
		{
			text: anything,
			options: fc.oneof(
				fc.record(
					{
						texts: anything,
						attachments: fc.oneof(fc.record({ attachment: fc.array(row) }), anything),
						parts: fc.oneof(fc.record({ part: fc.array(row) }), anything),
						sender: fc.oneof(fc.constantFrom('automatic', 'number'), anything),
						fromNumber: anything,
					},
					{ requiredKeys: [] },
				),
				fc.dictionary(
					fc.constantFrom('effect', 'metadataJson', 'metadata', 'replyTo', 'linkPreview'),
					anything,
				),
				fc.dictionary(fc.constantFrom('idempotency', 'idempotencyKey'), anything),
				anything,
			),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(values, (parameters) => {
			const result = attempt(() => request(parameters).body);
			if ('value' in result) {
				expect(Object.keys(result.value ?? {})).toContainEqual(
					expect.stringMatching(/^(text|attachments|parts)$/),
				);
				return;
			}
			expect(result.error).toBeInstanceOf(InvalidInput);
			const { message, hint } = result.error as InvalidInput;
			expect(message).toMatch(/\S/);
			expect(hint).toMatch(/\S/);
		}),
		{ numRuns: 500 },
	);
});
