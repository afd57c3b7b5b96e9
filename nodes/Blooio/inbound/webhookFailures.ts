import type { INode } from 'n8n-workflow';

import type { Api } from '../api';
import { derivedFailure, failureFromInvalidInput, type Failure } from '../errors/failure';
import { InvalidInput } from '../errors/invalidInput';
import { toNodeError } from '../errors/nodeError';
import { PUBLIC_ADDRESS } from '../schemas/address/web/reach';

const AGAIN = 'then publish the workflow again (or listen for a test event again)';

/** What to do where the catalogue's advice is about messages rather than webhooks. */
const HINTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		invalid_request: `Blooio takes public https addresses only: check n8n's environment variable ${PUBLIC_ADDRESS}`,
		forbidden: 'Check in your Blooio dashboard that this API key may manage webhooks',
		rate_limited: `Wait a minute, ${AGAIN}`,
		device_unreachable: `Wait a few minutes, ${AGAIN}`,
		no_active_number: `Wait a few minutes, ${AGAIN}`,
		server_error: `Wait a few minutes, ${AGAIN}`,
		network_error: `Check the network and the Base URL of the credential, ${AGAIN}`,
		unexpected_answer: `Check the Base URL of the credential and any proxy in between, ${AGAIN}`,
		not_found: `Check that the API key of the credential belongs to the same Blooio organization, ${AGAIN}`,
	}),
);

/** A failure of a request about webhooks, with advice that fits. */
export function aboutWebhooks(failure: Failure): Failure {
	return { ...failure, hint: HINTS.get(failure.code) ?? failure.hint };
}

/** The failure of a subscription beyond the limit (OpenAPI createWebhook, 409). */
export function limitReached(failure: Failure): Failure {
	return derivedFailure('conflict', {
		status: failure.status,
		message: 'the Blooio organization has reached its limit of 64 webhooks, delete some first',
		hint: `Delete webhooks that are no longer needed in your Blooio dashboard, or unpublish workflows that start with a Blooio Trigger, ${AGAIN}. Blooio says: ${failure.message}`,
		context: failure.context,
	});
}

/** The failure of a successful answer that lacks what the node needs. */
export function incomplete(status: number, what: string): Failure {
	return derivedFailure('unexpected_answer', {
		status,
		message: `Blooio's answer about the webhook holds no ${what}`,
	});
}

/**
 * The error to stop with when a webhook could not be set up. n8n shows its title alone when it publishes
 * a workflow, so all that is known stands there.
 */
export const setUpError = (node: INode, failure: Failure, api: Api): unknown =>
	toNodeError(
		node,
		failure,
		api,
		undefined,
		0,
		`The webhook could not be set up: ${failure.message}`,
	);

/** The error to stop with: for a refused value the two-part text, else the error as it is. */
export function asNodeError(node: INode, error: unknown, api: Api): unknown {
	if (error instanceof InvalidInput) return toNodeError(node, failureFromInvalidInput(error), api);
	return error;
}
