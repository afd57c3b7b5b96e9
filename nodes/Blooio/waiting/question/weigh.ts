import { isRepetition, type Ask } from './ask';
import { judge, type Reply, type Verdict } from './reply';
import type { WaitStateOf } from '../shared/state';

/**
 * What a message is to a question, which may have been asked again: an inline reply to a repetition
 * counts like one to the question itself.
 *
 * @throws when Blooio could not be asked what the message replies to
 */
export async function weigh(
	ask: Ask,
	question: WaitStateOf<'reply'>,
	reply: Reply,
): Promise<Verdict> {
	const verdict = judge(question, reply);
	const { replyTo = '' } = reply;
	if (verdict.kind !== 'ignored' || question.askAgain === undefined || replyTo === '') {
		return verdict;
	}
	const elsewhere = judge({ ...question, inlineOnly: false }, reply);
	if (elsewhere.kind === 'ignored') return verdict;
	return (await isRepetition(ask, question, replyTo)) ? elsewhere : verdict;
}
