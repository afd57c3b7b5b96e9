export { answerFacts, judge, type Verdict } from '../../judging/judge';
export { replyFromEvent, replyFromMessage, type Reply } from '../../judging/reply';
