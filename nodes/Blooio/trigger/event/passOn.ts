import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { hintAtMissing, withAttachments } from '../../engine/downloads/attachments';
import type { DownloadSettings } from '../../engine/downloads/settings';
import { connect } from '../../engine/http/connection';
import { asNodeError } from '../../inbound/webhookFailures';
import { BLOOIO_V2 } from '../../v2';
import { isRecord } from '../../schemas/answers/record';
import { plainEvents } from '../events';
import { lookUpFor } from '../lookUp/additions';
import { readDownloadSettings, readItemSettings, type ItemSettings } from '../settings';
import { itemOf } from './item';
import { byOutput } from './outputs';

/** When an event arrived, epoch ms. */
const arrivalOf = ({ received_at: at }: IDataObject) => (typeof at === 'number' ? at : Date.now());

const recordOr = <Other>(value: unknown, otherwise: Other) => (isRecord(value) ? value : otherwise);

async function itemFor(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	settings: ItemSettings,
): Promise<INodeExecutionData> {
	const { delivery: facts, ...payload } = item.json;
	const { quoted, ...delivery } = recordOr<IDataObject>(facts, {});
	const lookedUp = await lookUpFor(context, payload, settings, recordOr(quoted, undefined));
	const additions = { ...lookedUp, delivery };
	return { ...item, json: itemOf(payload, settings.simplify, additions, arrivalOf(delivery)) };
}

/** The events that have an output each, if they have: what an expression decides, no canvas can draw. */
function outputsOf(context: IExecuteFunctions): readonly string[] {
	const raw = (name: string) => context.getNodeParameter(name, 0, null, { rawExpressions: true });
	return raw('additionalOptions.outputPerEvent') === true
		? [...new Set(plainEvents(raw('events')) ?? [])]
		: [];
}

/** The Base URL of the credential; an unusable one must not cost the event. */
async function baseUrlOrNone(context: IExecuteFunctions): Promise<string | undefined> {
	try {
		return (await connect(context, BLOOIO_V2)).baseUrl;
	} catch {
		return undefined;
	}
}

/**
 * The items with their attachments. In the execution rather than in `webhook()`, because the answer to
 * Blooio must neither wait for downloads nor come before the event is safe in an execution.
 */
async function withFiles(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	settings: DownloadSettings,
): Promise<INodeExecutionData[]> {
	const baseUrl = await baseUrlOrNone(context);
	const limits = { baseUrl, cancelled: context.getExecutionCancelSignal() };
	const whole: INodeExecutionData[] = [];
	for (const item of items) {
		whole.push(await withAttachments(context, item, item.json.attachments, settings, limits));
	}
	hintAtMissing(context, whole);
	return whole;
}

async function makeItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const read = (name: string) => context.getNodeParameter(name, 0, null);
	const settings = readItemSettings(read);
	const downloads = readDownloadSettings(read);
	const items: INodeExecutionData[] = [];
	for (const item of context.getInputData()) items.push(await itemFor(context, item, settings));
	const whole = downloads ? await withFiles(context, items, downloads) : items;
	return byOutput(whole, outputsOf(context));
}

/**
 * Runs at the start of the execution that a delivery has begun: makes of the event what the workflow
 * gets. Here rather than in `webhook()`, so that Blooio has its answer and the event is safe, whatever
 * becomes of look-ups and downloads.
 */
export async function passOn(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		return await makeItems(context);
	} catch (error) {
		throw asNodeError(context.getNode(), error, BLOOIO_V2);
	}
}
