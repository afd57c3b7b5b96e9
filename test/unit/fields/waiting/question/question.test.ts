import { sendAndWait } from '../../../../../nodes/Blooio/resources/message/sendAndWait';
import { readQuestion } from '../../../../../nodes/Blooio/fields/waiting/question/question';
import { parametersOf } from '../../../support/parameters';
import { refusalOf } from '../../../support/refusal';

const questionOf = (values: Record<string, unknown>) =>
	readQuestion(
		parametersOf({ message: 'Ship it?', ...values } as never, sendAndWait.fields),
		false,
	);

it('a reply counts from anyone, in any words, unless more is asked for', () => {
	expect(questionOf({ responseType: 'reply', replyOptions: {} })).toEqual({
		kind: 'reply',
		inlineOnly: false,
		from: [],
		accepted: [],
		match: 'exact',
		reactions: 'none',
		askAgainLimit: 3,
	});
});

it.each([
	['a lone entry', ['Yes, please'], ['Yes, please']],
	['a list by expression', [['Yes, please', ' No ']], ['Yes, please', 'No']],
	['a list as JSON', ['["Yes, please", "No"]'], ['Yes, please', 'No']],
	['entries with nothing to see', ['Yes', '\u200B', 'Yes '], ['Yes']],
])('an accepted answer keeps its commas: %s', (_what, acceptedAnswers, accepted) => {
	expect(questionOf({ responseType: 'reply', replyOptions: { acceptedAnswers } })).toMatchObject({
		accepted,
	});
});

it.each([
	[['Yes', 'No'], 'Please answer with one of: Yes, No'],
	[['Yes, please', 'No'], 'Please answer with one of: Yes, please / No'],
])('what asks again names the answers so that they can be told apart: %j', (answers, askAgain) => {
	const replyOptions = { acceptedAnswers: answers };
	expect(questionOf({ responseType: 'reply', replyOptions })).toMatchObject({ askAgain });
});

it.each([
	{ approveLabel: 'OK', disapproveLabel: 'OK ' },
	{ approveLabel: 'ok', disapproveLabel: 'OK' },
	{ approveLabel: 'Decline' },
	{ disapproveLabel: '\u200Bapprove' },
])('an approval whose labels look the same is refused: %j', (labels) => {
	const approvalOptions = { values: { approvalType: 'double', ...labels } };
	const refusal = refusalOf(() => questionOf({ responseType: 'approval', approvalOptions }));
	expect(refusal.message).toMatch(/^Approve Button Label and Disapprove Button Label are both "/);
	expect(refusal.field).toBe('Disapprove Button Label');
});

it('one label alone may be any', () => {
	const approvalOptions = { values: { approvalType: 'Approve Only', approveLabel: 'Decline' } };
	const question = questionOf({ responseType: 'approval', approvalOptions });
	expect(question).toMatchObject({ approve: 'Decline' });
	expect(question).not.toHaveProperty('decline');
});

it('people and answers may come as lists or separated by commas', () => {
	const replyOptions = {
		from: '+1 (555) 123-4567, Nathan <Nathan@Example.com>',
		acceptedAnswers: ['Yes', 'No, thanks'],
		askAgainLimit: 0,
	};
	expect(questionOf({ responseType: 'reply', replyOptions })).toMatchObject({
		from: ['+15551234567', 'nathan@example.com'],
		askAgainLimit: 0,
	});
});

const pages = {
	thanksTitle: 'Thank you',
	thanksText: 'Your answer was recorded: {answer}. You can close this page.',
	closedTitle: 'No longer open',
	invalidText: 'Please check what is marked.',
	pinLabel: 'PIN',
	closedText: 'This question was answered already, or its time is over. You can close this page.',
};

it('an approval has one label unless two are wanted, as in n8n', () => {
	const approval = { kind: 'approval', approve: 'Approve', text: 'Ship it?', pages };
	expect(questionOf({ responseType: 'approval', approvalOptions: {} })).toEqual(approval);
	const approvalOptions = { values: { approvalType: 'double', approveLabel: 'Got it' } };
	expect(questionOf({ responseType: 'approval', approvalOptions })).toEqual({
		...approval,
		approve: 'Got it',
		decline: 'Decline',
	});
});

it('all that the pages say may be put in other words', () => {
	const values = {
		thanksTitle: 'Danke',
		thanksText: 'Notiert: {answer}',
		closedTitle: 'Vorbei',
		closedText: 'Schon beantwortet.',
		pageLanguage: ' de-AT ',
	};
	const options = { pageTexts: { values } };
	expect(questionOf({ responseType: 'approval', options })).toMatchObject({
		pages: {
			thanksTitle: 'Danke',
			thanksText: 'Notiert: {answer}',
			closedTitle: 'Vorbei',
			closedText: 'Schon beantwortet.',
			language: 'de-AT',
		},
	});
});

it.each([
	[
		'German!',
		{
			responseType: 'approval',
			options: { pageTexts: { values: { pageLanguage: 'German!' } } },
		},
	],
	['Match', { responseType: 'reply', replyOptions: { match: 'roughly' } }],
	['Tapbacks', { responseType: 'reply', replyOptions: { reactions: 'some' } }],
	['From', { responseType: 'reply', replyOptions: { from: 'Alice' } }],
	['Ask Again Limit', { responseType: 'reply', replyOptions: { askAgainLimit: 21 } }],
	['Votes', { responseType: 'poll', votes: 0 }],
	['Response Type', { responseType: 'carrier pigeon' }],
])('names %s when it holds something unusable', (label, values) => {
	const { message, field } = refusalOf(() => questionOf(values)) as {
		message: string;
		field?: string;
	};
	expect(`${message} ${field}`).toContain(label);
});
