import type { IDataObject } from 'n8n-workflow';

import type { Api, ErrorFacts } from '../../Blooio/api';
import { isRecord } from '../../Blooio/schemas/answers/record';
import { readError as readFlat } from '../../Blooio/errors/errorBody';
import { CATALOGUE } from './codes';

/** Codes that say no more than the HTTP status: their names are not documented, and may change. */
const PLAIN =
	/^(bad_request|invalid_request|validation_(failed|error)|unauthorized|forbidden|not_found|conflict|rate_limited|too_many_requests|internal_error|server_error|.*idempoten.*)$/i;

/** What an error body says, nested (`error.code`) or flat; both occur. */
function readError(status: number, body: IDataObject): ErrorFacts | undefined {
	const facts = readFlat(status, body);
	if (!facts?.code || !PLAIN.test(facts.code)) return facts;
	const { code, message, context } = facts;
	const isKey = /idempoten/i.test(code) && !/idempoten/i.test(message ?? '');
	return { message: isKey ? `${message ?? ''} (${code})`.trim() : message, context };
}

/** Version 4 of Blooio's API (beta), which the nodes Blooio Channels and its trigger speak. */
export const BLOOIO_V4: Api = {
	address: {
		property: 'channelsBaseUrl',
		label: 'Channels Base URL',
		usual: 'https://api.blooio.com/v4',
	},
	codes: CATALOGUE,
	readError,
	// A fan-out of which every message failed.
	isResult: (status, body) => status === 422 && isRecord(body) && Array.isArray(body.data),
	contentOf: (body) => (isRecord(body.data) ? body.data : body),
	sentBefore: { id: null },
};
