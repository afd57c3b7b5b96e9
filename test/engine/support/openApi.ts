import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

import type { LoggedRequest } from '../../simulator';

type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (value: unknown): Part => (isPart(value) ? value : {});
const listOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

/**
 * Turns OpenAPI 3.0 schemas into JSON Schema.
 *
 * @param closed whether an object may hold only what is described
 */
function convert(value: unknown, closed: boolean): unknown {
	if (Array.isArray(value)) return value.map((entry) => convert(entry, closed));
	if (!isPart(value)) return value;
	const { nullable, ...rest } = value;
	const schema: Part = Object.fromEntries(
		Object.entries(rest).map(([key, part]) => [key, convert(part, closed)]),
	);
	if (closed && isPart(schema.properties)) schema.additionalProperties ??= false;
	return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** Member of a send that the documents describe and the OpenAPI document leaves out. */
const METADATA = { type: 'object', additionalProperties: true };

/** Where an API stands and how strictly its answers are read. */
interface Api {
	/** Path of the API; default that of v2. */
	base?: string;
	/** Whether answers may hold only what is described. Default false. */
	closed?: boolean;
}

/** The ids in a path, decoded, by the names that its template gives them. */
function valuesIn(path: string, template: string): Record<string, string> {
	const segments = path.split('/');
	return Object.fromEntries(
		template
			.split('/')
			.flatMap((part, index) =>
				part.startsWith('{')
					? [[part.slice(1, -1), decodeURIComponent(segments[index] ?? '')]]
					: [],
			),
	);
}

/** Checks requests and answers against an OpenAPI document; every check returns what is wrong. */
export class ApiDocument {
	private readonly requests: Part;

	private readonly answers: Part;

	private readonly ajv = addFormats(new Ajv({ strict: false, allErrors: true }));

	/** Query values are texts that stand for numbers. */
	private readonly coercing = addFormats(new Ajv({ strict: false, coerceTypes: true }));

	private readonly base: string;

	constructor(document: Part, { base = '/v2/api', closed = false }: Api = {}) {
		this.base = base;
		this.requests = partOf(convert(document, true));
		this.answers = partOf(convert(document, closed));
		const schemas = partOf(partOf(this.requests.components).schemas);
		partOf(partOf(schemas.SendMessageRequest).properties).metadata = METADATA;
	}

	/** Method and path of all that the document describes, e.g. `GET /chats/{chatId}`. */
	get operations(): string[] {
		return Object.entries(partOf(this.requests.paths)).flatMap(([path, methods]) =>
			Object.keys(partOf(methods)).map((method) => `${method.toUpperCase()} ${path}`),
		);
	}

	/** Names of the query parameters of one of them. */
	queryOf(method: string, path: string): string[] {
		const [, operation] = this.operation(this.requests, method, path) ?? [];
		return this.parametersOf(operation, 'query').map(({ name }) => String(name));
	}

	/** What is wrong with a request as it arrived: path, query, headers or body. */
	checkRequest({
		method,
		path,
		query,
		headers,
		body,
	}: Pick<LoggedRequest, 'method' | 'path' | 'query' | 'headers' | 'body'>): string[] {
		const [template = '', operation] = this.operation(this.requests, method, path) ?? [];
		if (!operation) return [`${method} ${path} is not in the document`];
		const described = (place: string) => this.parametersOf(operation, place);
		const ids = valuesIn(path.slice(this.base.length), template);
		const unknown = Object.keys(query).filter(
			(name) => !described('query').some((parameter) => parameter.name === name),
		);
		const values = [
			...described('path').map((parameter) => [parameter, ids[String(parameter.name)]] as const),
			...described('query').map((parameter) => [parameter, query[String(parameter.name)]] as const),
			...described('header').map(
				(parameter) => [parameter, headers[String(parameter.name).toLowerCase()]] as const,
			),
		];
		const schema = this.jsonSchema(operation.requestBody);
		// A body is required unless the document says otherwise; v2's says nothing.
		const isRequired = partOf(operation.requestBody).required !== false;
		return [
			...unknown.map((name) => `query ${name} is not in the document`),
			...values.flatMap(([{ name, required, schema: expected }, value]) =>
				value === undefined
					? required
						? [`${String(name)} is missing`]
						: []
					: this.check(
							this.coercing,
							this.requests,
							{ [String(name)]: value },
							{
								properties: { [String(name)]: expected },
							},
						),
			),
			...(schema && (body !== undefined || isRequired)
				? this.check(this.ajv, this.requests, body, schema)
				: []),
			...(!schema && body !== undefined ? ['a body that the document does not describe'] : []),
		];
	}

	/** What is wrong with the answer to a request. */
	checkAnswer(method: string, path: string, status: number, body: unknown): string[] {
		const [, operation] = this.operation(this.answers, method, path) ?? [];
		const response = partOf(operation?.responses)[String(status)];
		if (response === undefined) return [`${method} ${path}: ${status} is not in the document`];
		const schema = this.jsonSchema(response);
		return schema ? this.check(this.ajv, this.answers, body, schema) : [];
	}

	/** The template of a path and what the document says about it. */
	private operation(document: Part, method: string, path: string): [string, Part] | undefined {
		const segments = path.slice(this.base.length).split('/');
		const templates = Object.entries(partOf(document.paths)).filter(([template]) => {
			const pattern = template.split('/');
			return (
				path.startsWith(this.base) &&
				pattern.length === segments.length &&
				pattern.every((part, index) => part.startsWith('{') || part === segments[index])
			);
		});
		const [found] = templates.sort(([a], [b]) => a.split('{').length - b.split('{').length);
		const operation = partOf(found?.[1])[method.toLowerCase()];
		return found && isPart(operation) ? [found[0], operation] : undefined;
	}

	private parametersOf(operation: Part | undefined, place: string): Part[] {
		const parameters = listOf(operation?.parameters).map((part) => this.resolve(part));
		return parameters.filter((part) => part.in === place);
	}

	/** A part of the document, or what it refers to. */
	private resolve(part: Part): Part {
		if (typeof part.$ref !== 'string') return part;
		const names = part.$ref.replace(/^#\//, '').split('/');
		return names.reduce<Part>((from, name) => partOf(from[name]), this.requests);
	}

	private jsonSchema(part: unknown): Part | undefined {
		const content = partOf(this.resolve(partOf(part)).content);
		const { schema } = partOf(content['application/json'] ?? content['multipart/form-data']);
		return isPart(schema) ? schema : undefined;
	}

	private check(ajv: Ajv, document: Part, value: unknown, schema: Part): string[] {
		const validate: ValidateFunction = ajv.compile({
			allOf: [schema],
			components: document.components,
		});
		if (validate(value)) return [];
		return (validate.errors ?? []).map(
			({ instancePath, message, params }) =>
				`${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
		);
	}
}
