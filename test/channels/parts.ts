/** A piece of an OpenAPI document. */
export type Part = Record<string, unknown>;

/** Any text. */
export const text: Part = { type: 'string' };

/** A text or null. */
export const maybeText: Part = { type: ['string', 'null'] };

/** Yes or no. */
export const flag: Part = { type: 'boolean' };

/** A whole number. */
export const count: Part = { type: 'integer' };

/** A time in epoch ms. */
export const time: Part = { type: 'integer', minimum: 0 };

/** The same, or null. */
export const maybeTime: Part = { type: ['integer', 'null'] };

/** An address on the web. */
export const address: Part = { type: 'string', format: 'uri' };

/** An object whose fields no source describes. */
export const untyped: Part = { type: 'object', additionalProperties: true };

/** The same, or null. */
export const maybeUntyped: Part = { type: ['object', 'null'], additionalProperties: true };

/** One of these texts. */
export const oneOf = (...values: string[]): Part => ({ type: 'string', enum: values });

/** A list; `least` entries at least. */
export const listOf = (items: Part, least = 0): Part => ({
	type: 'array',
	items,
	...(least > 0 && { minItems: least }),
});

/** An object with these fields; those in `required` must be there. */
export const object = (properties: Record<string, Part>, required: string[] = []): Part => ({
	type: 'object',
	properties,
	...(required.length > 0 && { required }),
});

/** A named schema of the document. */
export const ref = (name: string): Part => ({ $ref: `#/components/schemas/${name}` });

/** `{ data: … }`, as single things are answered. */
export const item = (schema: Part): Part => object({ data: schema }, ['data']);

/** A page of a list by cursor. */
export const page = (schema: Part): Part =>
	object({ data: listOf(schema), has_more: flag, next_cursor: maybeText }, [
		'data',
		'has_more',
		'next_cursor',
	]);

/** A list that comes at once. */
export const whole = (schema: Part): Part => object({ data: listOf(schema) }, ['data']);

/** An answer that tells of a deletion or the like. */
export const done = (fact: string): Part => item(object({ id: text, [fact]: flag }, ['id', fact]));

/** What there is to say about one operation. */
export interface OperationPart {
	/** Name, method and path, e.g. `getMe GET /me`. */
	call: string;
	query?: Record<string, Part>;
	/** Query values that must be there. */
	needs?: string[];
	/** Whether it takes an Idempotency-Key. */
	once?: boolean;
	body?: Part;
	/** Whether the body may be left out. */
	bodyOptional?: boolean;
	/** Name of the file, where the body is a form. */
	file?: string;
	/** Answers by status. */
	answers: Record<number, Part>;
	/** Statuses of refusals beside 401. */
	errors?: number[];
}

/** Query values of a list that comes in pages. */
export const pageQuery: Record<string, Part> = {
	limit: { type: 'integer', minimum: 1, maximum: 200 },
	cursor: text,
};
