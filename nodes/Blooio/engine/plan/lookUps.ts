import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../http/connection';
import { runInLanes } from '../lanes';
import { withoutList } from '../list/failures';
import { buildPath } from '../path';
import type { LookUp, MakePlan, Planned } from './plan';
import { send, type Outcome } from '../http/send';
import { listIn } from '../../schemas/answers/entries';
import type { RunSettings } from '../settings';

/** What became of a look-up; `null` stands for an answer that says that there is nothing. */
type Looked = { kind: 'success'; body: IDataObject | null } | Exclude<Outcome, { kind: 'success' }>;

/** Carries out the plans of one run, and remembers what the run keeps of their look-ups. */
export class LookUps {
	private readonly kept = new Map<string, Promise<Looked>>();

	/** @param now when the run began, epoch ms */
	constructor(
		private readonly connection: Connection,
		private readonly settings: RunSettings,
		private readonly now: number,
	) {}

	/**
	 * Carries out a plan to its end, or to the first look-up that fails or is cancelled.
	 *
	 * @throws what the plan throws, and InvalidInput for an ID that cannot stand in a path
	 */
	async carryOut(makePlan: MakePlan): Promise<Planned | { kind: 'cancelled' }> {
		const plan = makePlan(this.now);
		let step = plan.next();
		while (!step.done) {
			const bodies: Array<IDataObject | null> = [];
			for (const looked of await this.lookUpAll(step.value)) {
				if (looked.kind !== 'success') return looked;
				bodies.push(looked.body);
			}
			step = plan.next(bodies);
		}
		return step.value;
	}

	/** The answers so far, in order: after a failure no further look-up starts. */
	private async lookUpAll(lookUps: readonly LookUp[]): Promise<Looked[]> {
		const results = new Map<number, Looked>();
		await runInLanes(lookUps.length, {
			concurrency: this.settings.concurrency,
			laneOf: () => undefined,
			run: async (index) => {
				const lookUp = lookUps[index];
				if (!lookUp) return false;
				const looked = await this.lookUp(lookUp);
				results.set(index, looked);
				return looked.kind === 'success';
			},
		});
		return [...results].sort(([a], [b]) => a - b).map(([, looked]) => looked);
	}

	private async lookUp(lookUp: LookUp): Promise<Looked> {
		if (!lookUp.keep) return await this.ask(lookUp);
		const name = JSON.stringify([buildPath(lookUp.path), lookUp.query]);
		const known = this.kept.get(name);
		if (known) return await known;
		const asked = this.ask(lookUp);
		this.kept.set(name, asked);
		const looked = await asked;
		// The next item may have more luck.
		if (looked.kind !== 'success') this.kept.delete(name);
		return looked;
	}

	private async ask({
		path,
		query,
		list,
		absent,
		optional = false,
		keep,
	}: LookUp): Promise<Looked> {
		const outcome = await send(
			this.connection,
			// It waits for its turn as messages do, but takes none from them.
			{ method: 'GET', path: buildPath(path), query, safe: true, messages: 0 },
			this.settings,
		);
		if (outcome.kind === 'success') {
			if (list !== undefined && !listIn(outcome.body, list)) {
				return { kind: 'failure', failure: withoutList(list) };
			}
			return { kind: 'success', body: keep ? keep(outcome.body) : outcome.body };
		}
		const isAbsent = outcome.kind === 'failure' && (optional || outcome.failure.status === absent);
		return isAbsent ? { kind: 'success', body: null } : outcome;
	}
}
