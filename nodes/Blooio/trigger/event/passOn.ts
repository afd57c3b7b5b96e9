import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { asNodeError } from '../../inbound/webhookFailures';
import { BLOOIO_V2 } from '../../v2';
import { isRecord } from '../../schemas/answers/record';
import { plainEvents } from '../events';
import { lookUpFor } from '../lookUp/additions';
import { readDownloadSettings, readItemSettings, type ItemSettings } from '../settings';
import { attach } from './attachments';
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

async function makeItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const read = (name: string) => context.getNodeParameter(name, 0, null);
	const settings = readItemSettings(read);
	const downloads = readDownloadSettings(read);
	const items: INodeExecutionData[] = [];
	for (const item of context.getInputData()) items.push(await itemFor(context, item, settings));
	const whole = downloads ? await attach(context, items, downloads) : items;
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
