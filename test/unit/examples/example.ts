import { z } from 'zod';

import { textOf } from '../support/exampleFiles.cjs';

const nodeSchema = z
	.object({
		id: z.string().min(1),
		name: z.string().min(1),
		type: z.string(),
		typeVersion: z.number(),
		position: z.tuple([z.number(), z.number()]),
		parameters: z.record(z.unknown()),
		credentials: z.record(z.object({ id: z.string(), name: z.string() }).strict()).optional(),
		webhookId: z.string().optional(),
		onError: z.enum(['continueRegularOutput', 'continueErrorOutput']).optional(),
	})
	.strict();

const wireSchema = z.object({ node: z.string(), type: z.string(), index: z.number() }).strict();

const exampleSchema = z
	.object({
		name: z.string().min(1),
		nodes: z.array(nodeSchema).min(1),
		connections: z.record(z.record(z.array(z.array(wireSchema)))),
		settings: z.object({ executionOrder: z.literal('v1') }).strict(),
	})
	.strict();

/** A workflow as n8n exports it, without what belongs to one instance. */
export type Example = z.output<typeof exampleSchema>;
/** One of its nodes. */
export type ExampleNode = Example['nodes'][number];

/**
 * An example as data.
 *
 * @throws ZodError for what is no workflow, or has a field that n8n's import does not know
 */
export const readExample = (file: string): Example => exampleSchema.parse(JSON.parse(textOf(file)));
