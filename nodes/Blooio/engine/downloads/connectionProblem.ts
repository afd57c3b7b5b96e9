import { z } from 'zod';

const errorSchema = z.object({
	code: z.string().optional().catch(undefined),
	name: z.string().optional().catch(undefined),
	cause: z.unknown(),
});

/** Kinds of failures by the names that Node.js and n8n give their errors. */
const KINDS: ReadonlyArray<readonly [names: RegExp, problem: string]> = [
	[/^Ssrf/, "n8n's own protection does not allow its address"],
	[/^(ENOTFOUND|EAI_)/, 'the name of its server is not known'],
	[/CERT|^ERR_(TLS|SSL)|SELF_SIGNED|UNABLE_TO_|EPROTO/, 'its server has no valid certificate'],
];

/**
 * What kind of failure kept a file from coming. No more than that: whether a port answers, and how,
 * must not be learned by sending messages with addresses in them.
 */
export function connectionProblem(error: unknown): string {
	let current: unknown = error;
	for (let depth = 0; depth < 5; depth++) {
		const parsed = errorSchema.safeParse(current);
		if (!parsed.success) break;
		const { code = '', name = '', cause } = parsed.data;
		const kind = KINDS.find(([names]) => names.test(code) || names.test(name));
		if (kind) return kind[1];
		current = cause;
	}
	return 'its server could not be reached';
}
