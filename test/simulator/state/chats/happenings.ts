import type { NumberRecord } from '../lines/numbers';
import type { MessageRecord } from './messages';

/** A poll, as far as its events tell of it. */
export interface PollFacts {
	pollId: string;
	chatId: string;
	/** Our own number, E.164. */
	line: string;
	title: string | null;
	options: Array<{ text: string; votes: number }>;
}

interface Reaction {
	kind: 'reaction';
	message: MessageRecord;
	/** Who reacts: `from` a person, or our own number when it is outbound. */
	direction: MessageRecord['direction'];
	from: string;
	/** Such as `love` or an emoji. */
	reaction: string;
	action: 'add' | 'remove';
}

/** Something that happened in a chat; `from` is the person who did it. */
export type Happening =
	| { kind: 'message'; message: MessageRecord }
	| {
			kind: 'progress';
			message: MessageRecord;
			status: 'sent' | 'delivered' | 'failed';
			at: number;
	  }
	| { kind: 'read'; message: MessageRecord }
	| Reaction
	| { kind: 'poll sent'; poll: PollFacts }
	| { kind: 'poll received'; poll: PollFacts; from: string }
	| { kind: 'vote'; poll: PollFacts; from: string; option: string }
	| { kind: 'group renamed' | 'group icon changed'; groupId: string; from: string | null }
	| { kind: 'typing'; chatId: string; from: string; isTyping: boolean }
	| { kind: 'contact shared'; chatId: string; from: string; name: string | null }
	| { kind: 'chat closed'; chatId: string }
	| { kind: 'contacts merged'; contactId: string; sourceId: string }
	| { kind: 'number protected'; number: NumberRecord; before: NumberRecord['safety'] }
	| { kind: 'number banned'; number: NumberRecord };

type Listener = (happening: Happening) => void;

/** Passes on what happens to whoever is concerned, such as the webhooks. */
export class Happenings {
	private readonly listeners: Listener[] = [];

	listen(listener: Listener): void {
		this.listeners.push(listener);
	}

	tell(happening: Happening): void {
		for (const listener of this.listeners) listener(happening);
	}
}
