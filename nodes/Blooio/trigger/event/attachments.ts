import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { connect } from '../../engine/http/connection';
import {
	attachmentsIn,
	fileNameOf,
	type Attachment,
} from '../../schemas/answers/webhookAttachment';
import { download, type DownloadLimits } from './download';
import { isLoopback } from '../../schemas/address/hosts';
import { asNodeError, briefly } from '../../inbound/problems';
import { readDownloadSettings, type DownloadSettings } from '../settings';

async function fetchOne(
	context: IExecuteFunctions,
	attachment: Attachment,
	limits: DownloadLimits,
): Promise<{ problem: string } | { binary: IBinaryKeyData[string] }> {
	if (attachment.url === undefined) return { problem: 'it has no address' };
	const request = context.helpers.httpRequest.bind(context.helpers);
	const file = await download(request, attachment.url, limits);
	if ('problem' in file) return file;
	try {
		const { bytes, mimeType } = file;
		const name = fileNameOf(attachment);
		return { binary: await context.helpers.prepareBinaryData(bytes, name, mimeType) };
	} catch (error) {
		return { problem: `it could not be stored: ${briefly(error)}` };
	}
}

async function withAttachments(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	prefix: string,
	limits: DownloadLimits,
): Promise<INodeExecutionData> {
	const binary: IBinaryKeyData = { ...item.binary };
	const errors: IDataObject[] = [];
	for (const [index, attachment] of attachmentsIn(item.json.attachments).entries()) {
		const fetched = await fetchOne(context, attachment, limits);
		if ('binary' in fetched) binary[`${prefix}${index}`] = fetched.binary;
		else
			errors.push({ index, error: `Attachment ${index} was not downloaded: ${fetched.problem}` });
	}
	return {
		...item,
		json: { ...item.json, ...(errors.length > 0 && { attachment_errors: errors }) },
		...(Object.keys(binary).length > 0 && { binary }),
	};
}

/** Whether Blooio runs on this very machine; an unusable credential must not cost the event. */
async function isBlooioHere(context: IExecuteFunctions): Promise<boolean> {
	try {
		const { baseUrl } = await connect(context);
		return isLoopback(new URL(baseUrl).hostname);
	} catch {
		return false;
	}
}

async function limitsOf(
	context: IExecuteFunctions,
	{ sizeLimit, timeLimitMs }: DownloadSettings,
): Promise<DownloadLimits> {
	return {
		sizeLimit,
		timeLimitMs,
		allowLoopback: await isBlooioHere(context),
		cancelled: context.getExecutionCancelSignal(),
	};
}

async function attach(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const settings = readDownloadSettings((name) => context.getNodeParameter(name, 0, null));
	if (!settings) return items;
	const limits = await limitsOf(context, settings);
	const attached: INodeExecutionData[] = [];
	for (const item of items) {
		attached.push(await withAttachments(context, item, settings.prefix, limits));
	}
	return attached;
}

/**
 * Runs at the start of the execution that a delivery has begun: passes its item on, with the
 * attachments where they are wanted. Here rather than in `webhook()`, because the answer to Blooio
 * must neither wait for downloads nor come before the event is safe in an execution.
 */
export async function attachDownloads(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		return [await attach(context)];
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}
