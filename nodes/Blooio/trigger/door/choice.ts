import { narrowestType } from '../events';

/** Values of Resume Waiting Executions. */
export const RESUME_CHOICES = ['on', 'only', 'off'] as const;
export type ResumeChoice = (typeof RESUME_CHOICES)[number];

/** The events that can answer a question. */
const ANSWERS: ReadonlySet<unknown> = new Set(['message.received', 'message.reaction']);

/** What decides whether a trigger is a door for waiting executions. */
export interface DoorSettings {
	events: readonly string[];
	/** Whether a person registers the webhook: then nobody marks it. */
	manual: boolean;
	resume: ResumeChoice;
}

/**
 * Whether a trigger hands answers on to waiting executions: unless that is switched off, and where its
 * webhook brings messages anyway.
 */
export function isDoor({ events, manual, resume }: DoorSettings): boolean {
	const type = narrowestType(events);
	return resume !== 'off' && !manual && (type === 'message' || type === 'all');
}

/** Whether an event of this name may answer a question. */
export const mayAnswer = (event: unknown): boolean => ANSWERS.has(event);
