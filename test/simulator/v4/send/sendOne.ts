import { asApiError } from '../../errors';
import type { Destination } from '../../send/destination';
import { countSend, refusalOfNumber, refusalOfOrganization } from '../../send/limits';
import { refusalOfLadder } from '../../send/safety';
import type { State } from '../../state';
import type { ReplyParent } from '../../state/chats/messages';
import type { ApiKeyRecord } from '../../state/lines/numbers';
import { recordMessage } from '../../state/record';
import { type Chat, chatOn, messageIn, recordOf, threadOf } from '../chats';
import { ChannelError, nested } from '../errors';
import { standingOf } from '../views/message';
import type { Content } from './body';
import { checkFit, draftOf, type Kind, plain } from './content';
import { checkPerson } from './recipients';
import type { Route } from './route';

/** One message on its way. */
export interface Job {
	state: State;
	key: ApiKeyRecord;
	content: Content;
	kind: Kind;
	route: Route;
	/** Phone number, email, provider's id or group id. */
	person: string;
}

/** How the channel was chosen (schema Routing). */
export const routingView = ({ channel, mode, priorityId, priority }: Route) => ({
	mode,
	channel_type: channel.type,
	...(channel.number && { number: channel.number.phoneNumber }),
	...(channel.alias !== undefined && { alias: channel.alias }),
	...(priorityId !== undefined && { priority_id: priorityId, priority }),
});

/** Sends one message, or only says what would happen; throws a refusal. */
export function sendOne(job: Job): Record<string, unknown> {
	const { state, key, content, kind, route, person } = job;
	const { channel } = route;
	const chat = chatOn(channel, person);
	const isGroup = state.groups.get(person) !== undefined;
	if (!isGroup) checkPerson(person, channel.type);
	checkFit(content, kind, channel.type);
	if (state.channels.notes.get(chat.id)?.isClosed) {
		throw new ChannelError(409, 'chat_closed', 'The chat is closed.');
	}
	const replyTo = content.reply_to === undefined ? null : parentOf(job, chat, content.reply_to);
	checkRules(job, chat);
	const about = {
		chat_id: chat.id,
		channel_id: channel.id,
		channel_type: channel.type,
		from: channel.address ?? channel.alias ?? null,
		direction: 'outbound',
		type: kind,
		...(isGroup && { group_id: person }),
		...(route.phase && { hybrid: { phase: route.phase } }),
		routing: routingView(route),
	};
	if (content.dry_run) {
		const preview = { to: person, text: textOf(content), type: kind };
		return { ...about, dry_run: true, would_send: true, preview };
	}
	const message = write(job, replyTo);
	key.outboundMessages++;
	key.lastMessageSent = state.clock();
	if (!isGroup && !state.people.canReach(person, channel.type)) {
		const reason = `not_reachable_on_${channel.type}`;
		message.fate = { kind: 'failed', error: `Not reachable on ${channel.type}` };
		return {
			id: message.messageId,
			...about,
			protocol: 'unknown',
			status: 'failed',
			error: { code: reason, message: `The recipient is not reachable on ${channel.type}.` },
			fallback: { recommended: true, reason },
		};
	}
	return {
		id: message.messageId,
		...about,
		protocol: standingOf(state, message).protocol,
		status: 'queued',
		error: null,
		...(content.poll && { poll: content.poll }),
	};
}

/** The same, with a refusal as the outcome of one of several. */
export function tryOne(job: Job): Record<string, unknown> {
	try {
		return { to: job.person, ...sendOne(job) };
	} catch (error) {
		return { to: job.person, status: 'failed', error: nested(asApiError(error)).error };
	}
}

function write({ state, content, kind, route, person }: Job, replyTo: ReplyParent | null) {
	const { channel } = route;
	const group = state.groups.get(person);
	if (group) group.chatGuid ??= `iMessage;+;chat-${group.groupId}`;
	const destination = { id: person, chat: recordOf(state, chatOn(channel, person)), group };
	if (channel.number) countSend(state, channel.number, destination, 1);
	const draft = draftOf(content);
	const { interactive, template } = content;
	const message = recordMessage(state, {
		...draft,
		text: textOf(content) ?? draft.text,
		chatId: person,
		direction: 'outbound',
		line: channel.line,
		replyTo,
		effect: content.effect ?? null,
		content: {
			type: kind,
			...(content.format === 'markdown' && { formattedText: content.text }),
			...((interactive ?? template) && {
				interactive: { role: 'prompt', ...(interactive ?? template) },
			}),
		},
	});
	state.downloads.start(message);
	if (content.poll) {
		const { title, options } = content.poll;
		const poll = state.polls.add({
			pollId: message.messageId,
			chatId: person,
			line: channel.line,
			title,
			options,
			sentAt: state.clock(),
		});
		state.happenings.tell({ kind: 'poll sent', poll });
	}
	return message;
}

const textOf = ({ text, format }: Content): string | null =>
	text === undefined ? null : format === 'markdown' ? plain(text) : text;

/** Line protection, limits and the ladder of conversations. */
function checkRules({ state, content, route: { channel }, person }: Job, chat: Chat): void {
	const group = state.groups.get(person);
	const to: Destination = { id: person, chat: recordOf(state, chat), group };
	const ofNumber = channel.number ? refusalOfNumber(state, channel.number, to) : null;
	const ofConversation =
		channel.type === 'blooio'
			? refusalOfLadder(threadOf(state, chat), [draftOf(content)], state.clock())
			: null;
	const refusal = ofNumber ?? refusalOfOrganization(state, to) ?? ofConversation;
	if (refusal) throw refusal;
}

function parentOf({ state }: Job, chat: Chat, messageId: string): ReplyParent {
	const { guid } = messageIn(state, chat, messageId);
	return { messageId, guid: guid ?? '', partIndex: 0 };
}
