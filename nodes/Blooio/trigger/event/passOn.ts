import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { asNodeError } from '../../inbound/problems';
import { isRecord } from '../../schemas/answers/record';
import { readDownloadSettings, readItemSettings } from '../settings';
import { attach } from './attachments';
import { itemOf } from './item';

/** When an event arrived, epoch ms. */
const arrivalOf = ({ received_at: at }: IDataObject) => (typeof at === 'number' ? at : Date.now());

async function makeItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const read = (name: string) => context.getNodeParameter(name, 0, null);
	const { simplify } = readItemSettings(read);
	const downloads = readDownloadSettings(read);
	const items = context.getInputData().map((item) => {
		const { delivery, ...payload } = item.json;
		const facts = isRecord(delivery) ? delivery : {};
		return { ...item, json: itemOf(payload, simplify, { delivery: facts }, arrivalOf(facts)) };
	});
	return downloads ? await attach(context, items, downloads) : items;
}

/**
 * Runs at the start of the execution that a delivery has begun: makes of the event what the workflow
 * gets. Here rather than in `webhook()`, so that Blooio has its answer and the event is safe, whatever
 * becomes of look-ups and downloads.
 */
export async function passOn(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		return [await makeItems(context)];
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}
