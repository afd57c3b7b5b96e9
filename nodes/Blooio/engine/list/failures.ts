import { derivedFailure, failureFromInvalidInput, type Failure } from '../../errors/failure';
import { InvalidInput } from '../../errors/invalidInput';

/** The failure of an answer that should hold a list. */
export const withoutList = (name: string): Failure =>
	derivedFailure('unexpected_answer', { message: `The answer holds no list of ${name}` });

/** The failure of a list that does not end. A part of it is not to be taken for the whole. */
export const endless = (requests: number): Failure =>
	failureFromInvalidInput(
		new InvalidInput(
			`After ${requests.toLocaleString('en-US')} requests the list has not come to its end`,
			'Choose Return All and raise Max Requests in Options, or ask for less by Limit or filters',
			'Max Requests',
		),
	);

/** What a person is told of a list that ended before it should. */
export const stalled = (entries: number, total: number | undefined): string => {
	const said = total === undefined ? '' : `Blooio says that the list holds ${total} entries. `;
	return `${said}It was read up to the place from which on nothing new came: ${entries} entries.`;
};
