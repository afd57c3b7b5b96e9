import { findOperation } from '../../../../../../nodes/Blooio/actionPanel';
import { parametersOf } from '../../../../support/parameters';
import { refusalOf } from '../../../../support/refusal';

/** Message > Send. */
export const send = findOperation('message', 'send');

/** The values of a fresh node with a chat and a text. */
const FRESH = {
	chatId: { __rl: true, mode: 'phone', value: '+15551234567' },
	text: 'Hello',
	options: {},
};

/** The request of a fresh node with these values over its own. */
export const request = (values: Record<string, unknown> = {}) =>
	send.request(parametersOf({ ...FRESH, ...values }, send.fields));

/** The body of such a request. */
export const body = (values?: Record<string, unknown>) => request(values).body;
/** The refusal of such values. */
export const refused = (values: Record<string, unknown>) => refusalOf(() => request(values));

/** Values as the editor stores them: of Options, of attachments, of parts. */
export const additional = (options: Record<string, unknown>) => ({ options });
export const attached = (...attachment: unknown[]) => additional({ attachments: { attachment } });
export const parts = (...part: unknown[]) => ({ text: '', ...additional({ parts: { part } }) });
