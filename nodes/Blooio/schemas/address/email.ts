import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../quote';

/** Deliberately simple: one @, a dotted domain, nothing that could leave its place in a path or list. */
const EMAIL =
	/^[^\s@,;:<>()[\]\\"/?#%\p{C}\ufffd]+@[^\s@,;:<>()[\]\\"/?#%\p{C}\ufffd.]+(\.[^\s@,;:<>()[\]\\"/?#%\p{C}\ufffd.]+)+$/u;
const LONGEST = 254;

/**
 * An email address without anything around it.
 *
 * @throws InvalidInput naming the field
 */
export function parseEmail(text: string, field: string): string {
	if (text.length <= LONGEST && EMAIL.test(text)) return text;
	throw new InvalidInput(
		`${quote(text)} is not an email address`,
		'Write it like name@example.com',
		field,
	);
}
