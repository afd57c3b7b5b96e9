import type { Api } from '../api';
import { isRecord } from '../schemas/answers/record';
import { bounded } from './texts/bounded';
import { codeForStatus, derivedEntry, type DerivedCode } from './catalogue';
import { derivedFailure, type Answer, type Failure } from './failure';
import { shorten } from './texts/shorten';

/** Characters kept of a page or a text. */
const LONGEST_BODY = 500;

/** Statuses that tell what was wrong, whoever gives them: a proxy, a firewall, or Blooio. */
const PLAIN: Readonly<
	Record<number, { code: DerivedCode; happened: string; hint: string; file?: string }>
> = {
	407: {
		code: 'network_error',
		happened: 'The proxy between n8n and Blooio asks for a log-in',
		hint: 'Set user and password of the proxy where n8n is told about it, usually in the environment variable HTTPS_PROXY',
	},
	413: {
		code: 'invalid_request',
		happened: 'The request is too large for Blooio',
		file: 'The file is too large for Blooio',
		hint: 'Send a smaller file, a shorter text, or fewer entries in one item',
	},
	414: {
		code: 'invalid_request',
		happened: 'The address of the request is too long',
		hint: 'Shorten the IDs, the search text or the filters of this item',
	},
	431: {
		code: 'invalid_request',
		happened: 'The headers of the request are too large',
		hint: 'Shorten the Idempotency Key, or copy the API key into the credential again',
	},
};

/** What a status says by itself, where it says enough. */
export const plainStatus = (status: number) => PLAIN[status];

/** Statuses by which a gateway says that Blooio is away. */
const AWAY = new Set([501, 502, 503, 504]);

/** Statuses that hold whoever gives them. */
const ANYBODYS = new Set([408, 429]);

function formOf(body: unknown, text: string, headers: Answer['headers']): string {
	if (typeof body !== 'string' && body !== undefined && body !== null)
		return 'JSON of another form';
	if (text === '') return 'an empty answer';
	const isPage = /html/i.test(String(headers['content-type'] ?? '')) || /^<(!|html)/i.test(text);
	return isPage ? 'a web page' : 'text that is not JSON';
}

/** Whom the address belongs to is not certain: the texts for a status that somebody else gave. */
function readingOf(
	status: number,
	isText: boolean,
	{ address }: Api,
): Parameters<typeof derivedFailure> {
	if (status >= 500) {
		if (!AWAY.has(status)) return ['server_error'];
		return [
			'server_error',
			{
				message: 'Blooio cannot be reached',
				hint: 'Try again in a few minutes; if it stays, check any proxy or firewall between n8n and Blooio',
			},
		];
	}
	if (status < 400 || !isText || ANYBODYS.has(status)) return [codeForStatus(status)];
	return [
		'unexpected_answer',
		{
			message: "The address is not Blooio's API",
			hint: `Check the ${address.label} of the credential, usually ${address.usual}, and any proxy or firewall in between`,
		},
	];
}

/** An answer that does not follow the API's format: a web page, a cut-off body, nothing at all. */
export function failureFromForeignBody(
	{ status, headers, body, sentFile, leftOut }: Answer,
	api: Api,
): Failure {
	const text = typeof body === 'string' ? body.trim() : '';
	const [code, given = {}] = readingOf(status, text !== '', api);
	const plain = plainStatus(status);
	const happened =
		(sentFile && plain?.file) || (plain?.happened ?? given.message ?? derivedEntry(code).happened);
	const failure = derivedFailure(plain?.code ?? code, {
		status,
		hint: plain?.hint ?? given.hint,
		message: `${happened} (HTTP ${status}, ${formOf(body, text, headers)})`,
		context: isRecord(body)
			? bounded(body, leftOut)
			: text === ''
				? {}
				: { body: shorten(text, LONGEST_BODY) },
	});
	// Nothing of it passes by itself.
	return plain || (status >= 400 && code === 'unexpected_answer')
		? { ...failure, retryable: false }
		: failure;
}
