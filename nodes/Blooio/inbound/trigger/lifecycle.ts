import type { IHookFunctions } from 'n8n-workflow';

import type { Api } from '../../api';
import { asNodeError } from '../webhookFailures';

type Task = (context: IHookFunctions) => Promise<boolean>;

/** What n8n has a trigger do. */
interface Tasks {
	/** Whether the subscription stands. */
	checkExists: Task;
	/** Subscribes. */
	create: Task;
	/** Unsubscribes. Never throws: n8n would leave the workflow's other webhooks registered, and save nothing. */
	remove: Task;
}

/** The methods that n8n calls when a workflow is published, tested and unpublished. */
export function lifecycleOf(api: Api, { checkExists, create, remove }: Tasks) {
	const guarded = (task: Task) =>
		async function (this: IHookFunctions): Promise<boolean> {
			try {
				return await task(this);
			} catch (error) {
				throw asNodeError(this.getNode(), error, api);
			}
		};
	return {
		checkExists: guarded(checkExists),
		create: guarded(create),
		async delete(this: IHookFunctions): Promise<boolean> {
			return await remove(this);
		},
	};
}
