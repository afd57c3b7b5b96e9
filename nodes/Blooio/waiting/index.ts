import type { RunnerName } from '../engine/waiting';
import type { Runner } from '../engine/run';
import { runDelivery } from './delivery/delivery';
import { runQuestion } from './question/question';
import { runCleanUp } from './shared/runCleanUp';

/** What runs the operations that are more than a loop over items. */
export const runners: Readonly<Record<RunnerName, Runner>> = {
	question: runQuestion,
	delivery: runDelivery,
	cleanUp: runCleanUp,
};
