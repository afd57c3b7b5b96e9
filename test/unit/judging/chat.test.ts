import { judgeChat, REPEATED } from '../../../nodes/Blooio/judging/chat';
import { replyFromEvent } from '../../../nodes/Blooio/judging/reply';
import {
	ALICE,
	ALICES_MAIL,
	OUR_NUMBER,
	ASKED,
	T,
	MINUTE,
	question,
	sent,
	wrote,
	again,
	found,
	event,
} from './chatSamples';

describe('the answer in a chat', () => {
	it('is the first of several, and names what was no answer before it', () => {
		const messages = [sent(), wrote('What?'), wrote('No'), wrote('Yes'), wrote('Who?')];
		const { answer, others } = judgeChat(question, messages);
		expect(answer?.verdict).toEqual({ kind: 'answer', choice: 'No' });
		expect(others.map(({ text }) => text)).toEqual(['What?']);
	});

	it('is no message of our own, and none that is older than the question', () => {
		const earlier = wrote('Yes', { time_sent: T - 1 });
		const own = sent({ message_id: 'msg_other', text: 'Yes', time_sent: T + 1 });
		expect(found({}, [earlier, sent(), own])).toBeUndefined();
		expect(found({}, [earlier, sent(), own, wrote('No')])).toBe('No');
	});

	it('is looked for from the time that is known where the question is not in sight', () => {
		const messages = [wrote('Yes', { time_sent: T - 6 * MINUTE }), wrote('No')];
		expect(found({}, messages)).toBe('No');
		expect(judgeChat(question, messages).found).toBe(false);
		expect(judgeChat(question, [sent()])).toMatchObject({ found: true, askedAt: T });
	});

	it('may be the message of an event that the chat does not show yet, in its place by time', () => {
		expect(found({}, [sent()], [event()])).toBe('Yes');
		expect(found({}, [sent(), wrote('No', { time_sent: T + 600 })], [event()])).toBe('No');
		expect(found({}, [sent(), wrote('No', { time_sent: T + 800 })], [event()])).toBe('Yes');
	});

	it('is no message that the chat shows before the question, whenever an event tells of it', () => {
		const early = wrote('Yes', { message_id: 'msg_event', time_sent: T - 1 });
		expect(found({}, [early, sent()], [event()])).toBeUndefined();
	});

	it('counts each message once, whether the chat, an event or both tell of it', () => {
		const listed = wrote('What?', { message_id: 'msg_event' });
		const heard = replyFromEvent(event({ text: 'What?' }), T);
		const { judged, others } = judgeChat(question, [sent(), listed], heard ? [heard] : []);
		expect([judged.length, others.length]).toEqual([1, 1]);
	});
});

describe('an inline reply', () => {
	const inline = (to: string, more: object = {}) =>
		wrote('Yes', { reply_to: { message_id: to }, ...more });

	it.each([
		['to the question', [sent(), inline('msg_question')]],
		['to its repetition', [sent(), again(), inline('msg_again')]],
		['to a repetition without a mark', [sent(), again({ metadata: null }), inline('msg_again')]],
		['with a clock that is behind', [sent(), inline('msg_question', { time_sent: T - 900 })]],
		['in any place', [inline('msg_question'), sent()]],
	])('%s counts', (_what, messages) => {
		expect(found({ inlineOnly: true }, messages)).toBe('Yes');
	});

	it('from another handle of the person counts', () => {
		const mail = { external_id: ALICES_MAIL, sender: ALICES_MAIL };
		const reply = event({ ...mail, reply_to: { message_id: 'msg_question' } });
		expect(found({}, [sent()], [reply])).toBe('Yes');
		expect(found({}, [sent()], [event(mail)])).toBeUndefined();
	});

	it('to another question is not for this one; to any other message it is', () => {
		const other = again({ metadata: { [REPEATED]: 'msg_other' } });
		expect(found({}, [sent(), other, inline('msg_again')])).toBeUndefined();
		expect(found({}, [sent(), again({ text: 'By the way' }), inline('msg_again')])).toBe('Yes');
		const plain = sent({ message_id: 'msg_plain', text: 'Soon, please', time_sent: T + 1 });
		expect(found({}, [sent(), plain, inline('msg_plain')])).toBe('Yes');
		expect(found({ inlineOnly: true }, [sent(), plain, inline('msg_plain')])).toBeUndefined();
	});
});

describe('who answers', () => {
	it.each<[string, object]>([
		['an email beside the number that was asked', { sender: ALICES_MAIL }],
		['nobody', { sender: '' }],
		['null', { sender: null }],
		['a name with spaces', { sender: ` ${ALICE} ` }],
	])('may be given as %s', (_what, more) => {
		expect(found({}, [sent()], [event(more)])).toBe('Yes');
	});

	it('is not our own number, should the event name it as the other side', () => {
		expect(found({}, [sent()], [event({ external_id: OUR_NUMBER })])).toBe('Yes');
	});

	it('is one of those named', () => {
		const group = { external_id: 'grp_1' };
		const messages = [sent(group), wrote('Yes', { ...group, sender: ALICES_MAIL })];
		const inGroup = { chat: 'grp_1', from: [ALICE] };
		expect(found(inGroup, messages)).toBeUndefined();
		expect(found(inGroup, [...messages, wrote('No', { ...group, sender: ALICE })])).toBe('No');
	});
});

describe('the time of an event', () => {
	it.each<[string, object]>([
		['ISO text', { received_at: new Date(T + 700).toISOString() }],
		['a number as text', { received_at: String(T + 700) }],
		['its timestamp', { received_at: null, timestamp: T + 700 }],
	])('may come as %s', (_what, more) => {
		expect(replyFromEvent(event(more), T + 9_000)?.time).toBe(T + 700);
	});

	it.each([null, '', 'soon', 0, {}])('is its arrival where it says %j', (received) => {
		expect(replyFromEvent(event({ received_at: received }), T + 9_000)?.time).toBe(T + 9_000);
	});
});

describe('a tapback', () => {
	const on = (reaction: string, more: object = {}) => ({
		reaction,
		is_added: true,
		time_sent: T + 300,
		sender: ALICE,
		...more,
	});
	const withReaction = (...reactions: object[]) => [sent({ reactions })];
	const byEvent = (reaction: string, more: object = {}) =>
		event({
			event: 'message.reaction',
			message_id: 'msg_question',
			direction: 'inbound',
			reaction,
			action: 'add',
			...more,
		});

	it.each([
		['native', withReaction(on('like')), []],
		['told by an event', [sent()], [byEvent('like')]],
		['as a text', [sent(), wrote(`Liked “${ASKED}”`)], []],
		['as a text with an emoji', [sent(), wrote(`👍 to “${ASKED}”`)], []],
		['as a text in another language', [sent(), wrote(`Gefällt „${ASKED}“`)], []],
		['as a text on another message', [sent(), wrote('Liked “See you”')], []],
	])(
		'%s is passed over unless it counts, also where any text is an answer',
		(_what, chat, heard) => {
			expect(found({}, chat, heard)).toBeUndefined();
			expect(found({ accepted: [] }, chat, heard)).toBeUndefined();
			expect(judgeChat(question, chat).others).toEqual([]);
		},
	);

	it.each([
		['like', 'Yes'],
		['love', 'Yes'],
		['👍🏽', 'Yes'],
		['❤️', 'Yes'],
		['dislike', 'No'],
		['👎', 'No'],
		['laugh', undefined],
		['🎉', undefined],
	])('%s stands for %s where thumbs count, native, told and written', (reaction, choice) => {
		const how = { reactions: 'thumbs' as const, inlineOnly: true };
		expect(found(how, withReaction(on(reaction)))).toBe(choice);
		expect(found(how, [sent()], [byEvent(reaction)])).toBe(choice);
	});

	it.each([
		[`Liked “${ASKED}”`, 'Yes'],
		[`Loved “Does Friday…”`, 'Yes'],
		[`👎 to “${ASKED}”`, 'No'],
		[`Laughed at “${ASKED}”`, undefined],
		['Liked “See you”', undefined],
		[`Removed a like from “${ASKED}”`, undefined],
	])('written as %j stands for %s where thumbs count', (text, choice) => {
		expect(found({ reactions: 'thumbs' }, [sent(), wrote(text)])).toBe(choice);
		// It names the very message, as an inline reply does.
		const inline = { reactions: 'thumbs' as const, inlineOnly: true };
		expect(found(inline, [sent(), wrote(text)])).toBe(choice);
	});

	it('dislike says nothing where one answer alone is accepted', () => {
		const how = { reactions: 'thumbs' as const, accepted: ['Yes'] };
		expect(found(how, withReaction(on('dislike')))).toBeUndefined();
	});

	it.each([
		['laugh', ['Yes', 'No'], '😂'],
		['🎉', [], '🎉'],
		['like', ['Yes', 'No'], 'Yes'],
		['🎉', ['🎉', '😂'], '🎉'],
		['laugh', ['🎉', '😂'], '😂'],
	])('%s counts where any does; of %j it is %s', (reaction, accepted, answer) => {
		expect(found({ reactions: 'any', accepted }, withReaction(on(reaction)))).toBe(answer);
	});

	it.each([
		['taken back', withReaction(on('like', { is_added: false }))],
		['ours', withReaction(on('like', { sender: null }))],
		['on another message', [sent(), wrote('Hm?', { reactions: [on('like')] })]],
		[
			'written and taken back',
			[sent(), wrote(`Liked “${ASKED}”`), wrote(`Removed a like from “${ASKED}”`)],
		],
	])('that is %s does not count', (_what, messages) => {
		expect(found({ reactions: 'any' }, messages)).toBeUndefined();
	});

	it('of an event that takes it back, or is ours, does not count', () => {
		const any = { reactions: 'any' as const };
		expect(found(any, [sent()], [byEvent('like', { action: 'remove' })])).toBeUndefined();
		expect(found(any, [sent()], [byEvent('like', { direction: 'outbound' })])).toBeUndefined();
	});

	it('counts on the question that was asked again', () => {
		const repeated = again({ reactions: [on('dislike')] });
		expect(found({ reactions: 'thumbs' }, [sent(), repeated])).toBe('No');
		expect(found({ reactions: 'thumbs' }, [sent(), again(), wrote('Liked “Yes or no?”')])).toBe(
			'Yes',
		);
	});

	it('takes its turn by time among messages', () => {
		const chat = [...withReaction(on('like')), wrote('No', { time_sent: T + 299 })];
		expect(found({ reactions: 'thumbs' }, chat)).toBe('No');
	});
});
