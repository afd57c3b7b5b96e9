import { derivedFailure, failureFromInvalidInput } from '../../../nodes/Blooio/errors/failure';
import { InvalidInput } from '../../../nodes/Blooio/errors/invalidInput';
import { entryOf } from './support/read';

describe('a refused value', () => {
	it('keeps message, hint and the name of the field', () => {
		expect(failureFromInvalidInput(new InvalidInput('To is empty', 'Fill it in', 'To'))).toEqual({
			code: 'invalid_input',
			message: 'To is empty',
			status: null,
			retryable: false,
			hint: 'Fill it in',
			context: { field: 'To' },
			derived: true,
		});
	});

	it('names no field when none is to blame', () => {
		expect(failureFromInvalidInput(new InvalidInput('No', 'Hint')).context).toEqual({});
	});
});

it('a derived failure takes its words from the catalogue where none are given', () => {
	expect(derivedFailure('rejected', { status: 202, context: { message_id: 'msg_1' } })).toEqual({
		code: 'rejected',
		message: entryOf('rejected').happened,
		status: 202,
		retryable: false,
		hint: entryOf('rejected').remedy,
		context: { message_id: 'msg_1' },
		derived: true,
	});
});
