import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

const resultsSchema = z
	.object({
		total_votes: z.number().optional().catch(undefined),
		options: z
			.array(z.object({ text: z.string(), votes: z.number().catch(0) }).passthrough())
			.catch([]),
	})
	.passthrough();

/** How many votes a poll has, and what the output says about them. */
export interface Votes {
	votes: number;
	/** The results as they came, with `choice`: the option with most votes, if it is one alone. */
	facts: IDataObject & { choice: string | null };
}

/** Reads the results of a poll (OpenAPI operationId getPollResults). Pure. */
export function readVotes(body: IDataObject): Votes {
	const { total_votes: total, options } = resultsSchema.parse(body);
	const most = options.reduce((highest, { votes }) => Math.max(highest, votes), 0);
	const winners = options.filter(({ votes }) => votes === most && most > 0);
	const votes = total ?? options.reduce((sum, option) => sum + option.votes, 0);
	return {
		votes,
		facts: { ...body, choice: winners.length === 1 ? (winners[0]?.text ?? null) : null },
	};
}

/** The same once enough people have voted; when that was is known by when it was heard of alone. */
export const voted = (facts: Votes['facts'], now: number): IDataObject => ({
	...facts,
	respondedAt: new Date(now).toISOString(),
});
