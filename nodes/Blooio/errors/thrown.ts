import type { Api } from '../api';
import { derivedEntry } from './catalogue';
import { derivedFailure, type Failure } from './failure';
import { shortLine } from './texts/shorten';

const REASONS: ReadonlyArray<[pattern: RegExp, cause: string, what: string]> = [
	[/ENOTFOUND|EAI_AGAIN/, 'dns', 'the host name was not found'],
	[/ECONNREFUSED/, 'refused', 'the connection was refused'],
	[/TimeIsUp|ETIMEDOUT|ECONNABORTED|time(d )?-?out/i, 'timeout', 'no answer came in time'],
	[/CERT|\bSSL|\bTLS|ERR_TLS|EPROTO|self.signed/i, 'tls', 'no secure connection (TLS)'],
	[
		/ECONNRESET|EPIPE|socket hang up|aborted|\bterminated\b|PREMATURE_CLOSE|ERR_STREAM_DESTROYED/i,
		'reset',
		'the connection was cut off',
	],
	[/HPE_|Parse Error/, 'protocol', 'what answered is not HTTP'],
	[/Z_[A-Z]+_ERROR|ERR_?_?BROTLI|incorrect header check/i, 'protocol', 'the answer is damaged'],
	[/proxy/i, 'proxy', 'the proxy refused it'],
	[
		/\bE(HOST|NET)(UNREACH|DOWN)|ENETRESET|EADDRNOTAVAIL|EMFILE|ENFILE|ERR_NETWORK|UND_ERR/,
		'unreachable',
		'the network is unreachable',
	],
	[/socket|connection|network|tunnel|stream closed/i, 'unknown', 'the connection failed'],
];

/** n8n's own guard, and a credential that is allowed for other hosts only. */
const NOT_ALLOWED = /SsrfBlocked|not allowed|Domain .*(denied|blocked)/i;

/** Names of errors that tell of a mistake in a program, whatever their words are. */
const MISTAKES = new Set(['ReferenceError', 'SyntaxError', 'RangeError', 'TypeError', 'ZodError']);

/** All that Node.js's own client says about it, by a TypeError without a cause. */
const BODY_BROKE_OFF = 'terminated';

/** An error of any JavaScript realm: those of Node.js itself are not ours everywhere. */
interface ErrorLike {
	name?: unknown;
	message: string;
	code?: unknown;
	cause?: unknown;
	errors?: unknown;
	/** What n8n keeps of the words that it replaces. */
	messages?: unknown;
}

const isErrorLike = (value: unknown): value is ErrorLike =>
	typeof value === 'object' &&
	value !== null &&
	'message' in value &&
	typeof value.message === 'string';

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 4) : []);

/** An error with its causes, the outermost first; HTTP libraries and n8n nest the real reason. */
function chainOf(error: unknown, depth = 0): ErrorLike[] {
	if (!isErrorLike(error) || depth > 4) return [];
	const inner = [error.cause, ...asList(error.errors)];
	return [error, ...inner.flatMap((one) => chainOf(one, depth + 1))];
}

const said = (value: unknown) => (typeof value === 'string' ? value : '');

const traceOf = ({ code, message, name, messages }: ErrorLike): string =>
	[code, message, name, ...asList(messages)].map(said).join(' ');

/** The innermost error decides: those around it repeat its words. */
const isMistake = ({ name, message }: ErrorLike) =>
	MISTAKES.has(said(name)) && message !== BODY_BROKE_OFF;

const network = (cause: string, what: string) =>
	derivedFailure('network_error', {
		message: `${derivedEntry('network_error').happened}: ${what}`,
		context: { cause },
	});

/** Words of an error that may come from anywhere, as they may stand in a title. */
const LONGEST_WORDS = 200;

const wordsOf = (error: unknown) =>
	shortLine(isErrorLike(error) ? error.message : typeof error, LONGEST_WORDS);

/**
 * Reads what n8n's HTTP helper throws: what the network did (refused, cut off, DNS, TLS, time-out), or
 * a mistake in a program, which nobody is to look for in the network. Never throws.
 */
export function failureFromThrown(error: unknown, api: Api): Failure {
	const chain = chainOf(error);
	const root = chain.at(-1);
	if (!root || isMistake(root)) return mistake(root ?? error);
	const trace = chain.map(traceOf).join(' ');
	if (NOT_ALLOWED.test(trace)) return notAllowed(root, api);
	const reason = REASONS.find(([pattern]) => pattern.test(trace));
	return reason ? network(reason[1], reason[2]) : mistake(root);
}

const mistake = (error: unknown) =>
	derivedFailure('internal_error', {
		message: `${derivedEntry('internal_error').happened}: ${wordsOf(error)}`,
	});

const notAllowed = (error: unknown, { address }: Api) =>
	derivedFailure('invalid_input', {
		message: `n8n does not allow requests to the ${address.label}: ${wordsOf(error)}`,
		hint: `Check the ${address.label} of the credential, and which hosts the credential and the settings of this n8n (N8N_SSRF_…) allow`,
		context: { field: address.label },
	});
