import fc from 'fast-check';

import { judgeChat } from '../../../nodes/Blooio/judging/chat';
import { replyFromEvent } from '../../../nodes/Blooio/judging/reply';
import { T, question, sent, wrote, again } from './chatSamples';

it('judges any messages and events', () => {
	const messages = fc.array(
		fc.oneof(fc.anything(), fc.constantFrom(sent(), wrote('Yes'), again())),
	);
	fc.assert(
		fc.property(messages, fc.anything(), (given, heard) => {
			const reply = replyFromEvent(heard, T);
			const { answer, judged } = judgeChat(question, given, reply ? [reply] : []);
			if (answer) expect(judged.map(({ reply: one }) => one)).toContain(answer.reply);
		}),
	);
});
