import { OperationalError } from 'n8n-workflow';

import type { NoAnswer } from '../api';

/** Blooio is to deliver the event again: what it means could not be found out. */
export const deliverAgainError = (outcome: NoAnswer): Error =>
	new OperationalError(
		`Blooio could not be asked (${outcome.kind === 'failure' ? outcome.failure.code : outcome.kind})`,
	);
