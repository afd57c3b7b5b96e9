import { readDownloads, type DownloadSettings } from '../engine/downloads/settings';
import { Parameters, type ReadParameter } from '../engine/parameters';
import { factsOf } from '../engine/values/fieldFacts';
import { InvalidInput } from '../errors/invalidInput';
import { readCatchUp, type CatchUpSettings } from '../inbound/catchUp/settings';
import { RESUME_CHOICES, type ResumeChoice } from './door/choice';
import { triggerFields } from './panel/fields';
import type { EventFilter } from './filters/filters';
import type { GroupFilter } from './filters/groups';
import { readFilter, readGroupFilter } from './filters/read';

/** Seconds; what Blooio recommends (Webhook events, "Verifying"). */
const DEFAULT_TOLERANCE_S = 300;
const FACTS = factsOf(triggerFields);

/** What the parameters of the trigger ask for. */
export interface TriggerSettings {
	/** Names of events, or `*` for all. */
	events: readonly string[];
	/** Whether the user registers the webhook. */
	manual: boolean;
	filter: EventFilter;
	groups: GroupFilter;
	toleranceS: number;
	/** Whether answers are handed on to waiting executions, and whether they start the workflow too. */
	resume: ResumeChoice;
	/** What is caught up with after n8n was away; `undefined` for nothing. */
	catchUp: CatchUpSettings | undefined;
}

/** What the item of an event is to be. */
export interface ItemSettings {
	simplify: boolean;
	/** Whether the name of the person goes with it. */
	contactName: boolean;
	/** Whether the message that is replied or reacted to goes with it. */
	quoted: boolean;
}

const readsByHand = (options: Parameters) =>
	options.optionalOption('registration', ['automatic', 'manual']) === 'manual';

const readToleranceS = (options: Parameters) =>
	options.optionalNumber('signatureTolerance', { min: 1, max: 86_400, whole: false }) ??
	DEFAULT_TOLERANCE_S;

/**
 * Reads the parameters.
 *
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readTriggerSettings(read: ReadParameter): TriggerSettings {
	const parameters = new Parameters(read, FACTS);
	const events = parameters.texts('events');
	if (events.length === 0) {
		throw new InvalidInput(
			'No event is chosen',
			'Choose at least one under Trigger On',
			'Trigger On',
		);
	}
	const options = parameters.collection('additionalOptions');
	const filters = parameters.collection('filters');
	return {
		events,
		manual: readsByHand(options),
		filter: readFilter(filters, options.country()),
		groups: readGroupFilter(filters),
		toleranceS: readToleranceS(options),
		resume: options.optionalOption('resumeWaiting', RESUME_CHOICES) ?? 'on',
		catchUp: readCatchUp(options),
	};
}

/**
 * Reads what concerns the item of an event.
 *
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readItemSettings(read: ReadParameter): ItemSettings {
	const parameters = new Parameters(read, FACTS);
	const options = parameters.collection('additionalOptions');
	return {
		simplify: parameters.boolean('simplify', true),
		contactName: options.boolean('addContactName'),
		quoted: options.boolean('includeQuoted'),
	};
}

/** The tolerance alone, in seconds; the recommended one where the parameter cannot be used. */
export function toleranceOrDefault(read: ReadParameter): number {
	try {
		return readToleranceS(new Parameters(read, FACTS).collection('additionalOptions'));
	} catch {
		return DEFAULT_TOLERANCE_S;
	}
}

/**
 * Reads what concerns downloads.
 *
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readDownloadSettings(read: ReadParameter): DownloadSettings | undefined {
	return readDownloads(new Parameters(read, FACTS).collection('additionalOptions'));
}
