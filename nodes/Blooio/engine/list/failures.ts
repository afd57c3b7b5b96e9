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
