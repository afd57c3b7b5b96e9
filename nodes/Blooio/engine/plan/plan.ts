import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../errors/failure';
import type { Path } from '../path';

/** A `GET` that a plan asks for. */
export interface LookUp {
	path: Path;
	query?: IDataObject;
	/** The list that the answer must hold: none is not the same as an empty one. */
	list?: string;
	/** HTTP status that is an answer as well: there is nothing to read. The plan then gets `null`. */
	absent?: number;
	/** Whether any failure counts as that: where knowing more is good, but not needed. */
	optional?: boolean;
	/**
	 * Pure: what a whole run keeps of the answer, so that the same look-up is made only once. Two
	 * look-ups of one address must keep the same. Without it every look-up is a request.
	 */
	keep?(body: IDataObject): IDataObject;
}

/** What a plan comes to. */
export type Planned =
	/** The request goes out, with these members added to its body and to its `about`. */
	| { kind: 'send'; body?: IDataObject; about?: IDataObject }
	/** The look-ups were all that there was to do: the item's output, and nothing goes out. */
	| { kind: 'done'; entries: IDataObject[] }
	/** Nothing goes out, and this is the item's error. */
	| { kind: 'failure'; failure: Failure };

/**
 * What is read before an item's request goes out: a pure generator. Each `yield` asks for one or
 * more look-ups, done side by side, and gives their bodies in the same order. A look-up that fails
 * is the item's error, and the plan is not continued.
 */
export type Plan = Generator<readonly LookUp[], Planned, ReadonlyArray<IDataObject | null>>;

/** Starts a plan; `now` (epoch ms) is when the run began, the same for all its items. */
export type MakePlan = (now: number) => Plan;
