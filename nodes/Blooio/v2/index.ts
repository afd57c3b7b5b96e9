import type { Api } from '../api';
import { CATALOGUE } from './codes';
import { readError } from '../errors/errorBody';

/** Version 2 of Blooio's API, which the nodes Blooio and Blooio Trigger speak. */
export const BLOOIO_V2: Api = {
	address: {
		property: 'baseUrl',
		label: 'Base URL',
		usual: 'https://backend.blooio.com/v2/api',
	},
	codes: CATALOGUE,
	readError,
	sentBefore: { message_id: null },
};
