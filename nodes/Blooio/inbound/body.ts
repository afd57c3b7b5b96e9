import { z } from 'zod';

/** The part of n8n's request object that holds the body. */
export interface RequestWithBody {
	rawBody?: Uint8Array;
	/** Reads the body up to n8n's limit (N8N_PAYLOAD_SIZE_MAX) and keeps it as `rawBody`. */
	readRawBody?: () => Promise<void>;
}

/** A body, or the status to answer with because there is none to be had. */
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

/** The JSON object that a body holds, or `undefined` when it holds anything else. */
export function parseBody(bytes: Uint8Array): Record<string, unknown> | undefined {
	try {
		return jsonObjectSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		return undefined;
	}
}

const jsonObjectSchema = z.record(z.string(), z.unknown());
