import { z } from 'zod';

/** The part of n8n's request object that holds the body. */
export interface RequestWithBody {
	rawBody?: Uint8Array;
	/** Reads the body up to n8n's limit (N8N_PAYLOAD_SIZE_MAX) and keeps it as `rawBody`. */
	readRawBody?: () => Promise<void>;
}

/** A body, or the status to answer with because it cannot be read. */
export type Body = { bytes: Uint8Array } | { status: 400 | 413 };

const tooLargeSchema = z.object({ status: z.literal(413) });

/** Reads the bytes of a request's body. Never throws: n8n would start a failed execution. */
export async function readBody(request: RequestWithBody): Promise<Body> {
	try {
		await request.readRawBody?.();
	} catch (error) {
		return { status: tooLargeSchema.safeParse(error).success ? 413 : 400 };
	}
	return { bytes: request.rawBody ?? new Uint8Array() };
}

/** Levels of a body that are taken; what looks through deeper ones may run out of stack. */
const DEEPEST = 200;

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (levels === 0) return true;
	return Object.values(value).some((member) => isDeeper(member, levels - 1));
}

/**
 * The JSON object that a body holds, or `undefined` when it holds anything else, or one that is nested
 * so deeply that no event can be meant. A byte order mark is passed over.
 */
export function parseBody(bytes: Uint8Array): Record<string, unknown> | undefined {
	try {
		const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return isDeeper(body, DEEPEST) ? undefined : jsonObjectSchema.parse(body);
	} catch {
		return undefined;
	}
}

const jsonObjectSchema = z.record(z.string(), z.unknown());
