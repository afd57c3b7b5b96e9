import { UnexpectedError, type INodeParameters } from 'n8n-workflow';

import { KEYS, type SimulatorOptions } from '../../../simulator';
import { LittleN8n } from '../../trigger/support/littleN8n';
import { serveFront, type Front } from './front';
import type { Execution } from './execution';
import { startWaitingWorld, type WaitingWorld } from './world';

/** A waiting world whose n8n has published workflows with a trigger as well. */
export interface DoorWorld extends WaitingWorld {
	/** Publishes a workflow with a trigger, unless told otherwise for messages that come in. */
	publish(
		parameters?: INodeParameters,
		more?: { apiKey?: string; type?: string },
	): Promise<LittleN8n>;
	/** What stands before n8n. */
	readonly front: Front;
	/** Everything has been delivered and handed on. */
	settled(): Promise<void>;
}

/** What of the events a trigger has let start its workflow. */
export const startedBy = ({ executions }: LittleN8n): unknown[] =>
	executions.flatMap(({ items }) => items.map(({ json }) => json.text));

/** Texts of the answers with which executions went on. */
export const answersOf = (executions: readonly Execution[]): unknown[] =>
	executions.map(({ arrived }) => {
		const answer: unknown = arrived['output 0']?.[0]?.data;
		return answer === undefined ? answer : Object(answer).text;
	});

/** One simulator for the whole test file, and for each test one n8n that sleeps and listens. */
export function startDoorWorld(options: SimulatorOptions = {}): DoorWorld {
	const world = startWaitingWorld({
		timing: { sentAfterMs: 0, deliveredAfterMs: 0 },
		...options,
	});
	const triggers: LittleN8n[] = [];
	let front: Front | undefined;
	let origins: Array<readonly [string, string]> = [];
	beforeEach(async () => {
		origins = [['/webhook-waiting/', world.n8n.origin]];
		front = await serveFront(origins);
		world.n8n.origin = front.origin;
	});
	afterEach(async () => {
		await front?.close();
		await Promise.all(triggers.splice(0).map(async (one) => await one.stop()));
	});
	return Object.create(world, {
		publish: {
			value: async (
				parameters: INodeParameters = {},
				{ type, ...more }: { apiKey?: string; type?: string } = {},
			) => {
				if (!front) throw new UnexpectedError('n8n runs only inside tests');
				const webhookId = `trigger-${triggers.length}`;
				const trigger = await LittleN8n.start({
					parameters: { events: ['message.received'], ...parameters },
					credential: {
						apiKey: KEYS.blooio,
						baseUrl: world.simulator.url,
						channelsBaseUrl: world.simulator.channelsUrl,
						...more,
					},
					workflowId: `workflow-${triggers.length}`,
					webhookId,
					type,
					publicUrl: front.origin,
				});
				origins.push([`/webhook/${webhookId}/`, trigger.address]);
				triggers.push(trigger);
				await trigger.publish();
				return trigger;
			},
		},
		front: { get: () => front },
		settled: {
			value: async () => {
				await world.settled();
				for (const trigger of triggers) await trigger.idle();
				await world.settled();
			},
		},
	}) as DoorWorld;
}
