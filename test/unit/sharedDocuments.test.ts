import { codeForStatus } from '../../nodes/Blooio/errors/catalogue';
import { messageOptions } from '../../nodes/Blooio/resources/message/send/messageOptions';
import { CATALOGUE } from '../../nodes/Blooio/v2/codes';
import { failureFromAnswer, findEntry } from './support/v2';
import { readShared, sharedIsPresent } from './support/shared.cjs';

/** Registers tests that read the vendor's documents, or one that says that it could not. */
function withDocuments(register: () => void) {
	if (sharedIsPresent) register();
	else it('skipped: ../shared is absent', () => expect(sharedIsPresent).toBe(false));
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** The rows of a table in a Markdown document, by the heading above it, as cells. */
function tableBelow(document: string, heading: string): string[][] {
	const section = document.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
	const lines = section.split('\n').filter((line) => line.startsWith('|'));
	return lines.slice(2).map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
}

withDocuments(() => {
	describe('the table of codes in ERRORS.md', () => {
		const rows = tableBelow(readShared('api/ERRORS.md'), 'Codes with a documented meaning');
		const codes = rows.map(([, code = '']) => quoted(code)[0] ?? '');

		it('was read', () => {
			expect(rows.length).toBeGreaterThanOrEqual(10);
		});

		it.each(rows.map((row, index) => [codes[index] ?? '', row] as const))(
			'%s is in the catalogue with its status',
			(code, [status = '']) => {
				expect(findEntry(code)?.status).toBe(Number(status));
			},
		);
	});

	it('every status of the second table in ERRORS.md has a code of its own', () => {
		const rows = tableBelow(readShared('api/ERRORS.md'), 'Errors that carry no code');
		const statuses = rows.flatMap(([first = '']) => /[0-9]{3}/.exec(first)?.[0] ?? []).map(Number);
		expect(statuses.length).toBeGreaterThanOrEqual(9);
		for (const status of statuses) {
			const entry = findEntry(codeForStatus(status));
			expect(entry?.status).toBe(status);
			const row = rows.find(([first = '']) => first.includes(String(status)));
			expect(entry?.retryable).toBe(/yes/.test(row?.[2] ?? ''));
		}
	});

	describe('the example bodies of the Errors page', () => {
		const page = readShared('docs/blooio-errors.txt');
		const bodies = [...page.matchAll(/\{[^{}]*\}/g)].map(
			([text]) => JSON.parse(text) as Record<string, unknown>,
		);

		it('were read', () => {
			expect(bodies.filter(({ code }) => code !== undefined)).toHaveLength(4);
			expect(bodies.length).toBeGreaterThanOrEqual(10);
		});

		it.each(bodies.map((body) => [body.code ?? body.status, body] as const))(
			'%s is read completely',
			(_name, body) => {
				const { error, message, status, code, ...context } = body;
				expect(error).toBe('ApiError');
				const failure = failureFromAnswer({ status: Number(status), headers: {}, body });
				expect(failure).toMatchObject({ message, status, derived: code === undefined });
				expect(failure.context).toEqual(context);
				const entry = findEntry(failure.code);
				expect(entry?.status).toBe(status);
				if (code !== undefined) expect(failure.code).toBe(code);
			},
		);

		it('name no code that the catalogue lacks, as headings neither', () => {
			const headings = [...page.matchAll(/^[a-z]+(?:_[a-z]+)+$/gm)].map(([code]) => code);
			expect(headings.length).toBeGreaterThanOrEqual(4);
			expect(headings.filter((code) => findEntry(code) === undefined)).toEqual([]);
		});
	});

	describe('the OpenAPI document', () => {
		const text = readShared('api/blooio-v2.openapi.json');
		const api = JSON.parse(text) as {
			components: {
				schemas: { SendMessageRequest: { properties: { effect: { enum: string[] } } } };
			};
		};

		it('has no effect that Send does not offer, and Send none that it lacks', () => {
			const { enum: effects } = api.components.schemas.SendMessageRequest.properties.effect;
			const field = messageOptions.find(({ name }) => name === 'effect');
			const options = field !== undefined && 'options' in field ? (field.options ?? []) : [];
			const offered = options.map((option) => ('value' in option ? option.value : ''));
			expect([...offered].sort()).toEqual([...effects].sort());
		});

		it('names no error code that the catalogue lacks', () => {
			const codes = new Set(
				[...text.matchAll(/\b(reply_target_[a-z_]+)\b/g)].map(([code]) => code),
			);
			const known = new Set(CATALOGUE.map(({ code }) => code));
			expect(codes.size).toBeGreaterThan(0);
			expect([...codes].filter((code) => !known.has(code) && !code.endsWith('_'))).toEqual([]);
		});
	});
});
