import type { KeyChoice } from '../../engine/key/idempotency';
import type { Parameters } from '../../engine/parameters';
import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../../schemas/quote';

/** What may stand in a header: printable ASCII, so that no value can start a header of its own. */
const HEADER_SAFE = /^[\x20-\x7e]{1,255}$/;

/** What an expression leaves in a text where it finds nothing, or an object. */
const MISSING = /^(?:undefined|null|NaN)$|\[object /;

/** Reads Duplicate Protection and Idempotency Key from Options; a key of one's own is enough to use it. */
export function readKeyChoice(options: Parameters): KeyChoice {
	const value = options.optionalName('idempotencyKey');
	const kind =
		options.optionalOption('idempotency', ['automatic', 'content', 'own', 'none']) ??
		(options.added('idempotencyKey') ? 'own' : 'automatic');
	if (kind !== 'own') {
		if (value === undefined) return { kind };
		throw new InvalidInput(
			'Idempotency Key is set although Duplicate Protection is not Own Key',
			'Set Duplicate Protection to Own Key, or remove Idempotency Key',
			'Idempotency Key',
		);
	}
	if (value === undefined) {
		throw new InvalidInput(
			'Idempotency Key is empty',
			'Fill it in, check the expression behind it, or set Duplicate Protection to Automatic',
			'Idempotency Key',
		);
	}
	if (MISSING.test(value)) {
		throw new InvalidInput(
			`Idempotency Key is ${quote(value)}`,
			'Check the expression in it: it gives no value here, and of messages with one key only the first is sent',
			'Idempotency Key',
		);
	}
	if (!HEADER_SAFE.test(value)) {
		throw new InvalidInput(
			'Idempotency Key cannot be sent as it is',
			'Use at most 255 plain letters, digits, spaces and signs, without accents or line breaks',
			'Idempotency Key',
		);
	}
	return { kind, value };
}
