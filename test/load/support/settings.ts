import type { Plan } from './conversations';

/** How the runs are to be; jest.load.config.mjs reads it. */
export interface LoadSettings {
	/** Which of them: regular, queue, bursts, moments, storm, forged. */
	only: string[];
	plan: Plan;
	/** How many people write in pieces. */
	bursts: number;
	/** How often n8n is killed at each place. */
	moments: number;
	/** Settings of n8n. */
	env: Record<string, string>;
}
