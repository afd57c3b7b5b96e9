/** The background image of a chat. */
export interface Background {
	backgroundId: string;
	url: string;
	/** SHA-256 of the image. */
	digest: string;
}

/** What our side has set in a conversation, also before its first message. */
export interface ChatSetting {
	/** Epoch ms, as all times here; null when nobody types. */
	typingSince: number | null;
	readAt: number | null;
	/** The contact card goes with the next message (shareContactCard). */
	isCardStaged: boolean;
	cardSentAt: number | null;
	background: Background | null;
	/** Counts the changes of the background; null before the first. */
	backgroundVersion: number | null;
}

/** Settings by chat id. */
export class ChatSettings {
	private readonly byId = new Map<string, ChatSetting>();

	clear(): void {
		this.byId.clear();
	}

	/** The settings of a chat, to read and to change. */
	of(chatId: string): ChatSetting {
		const known = this.byId.get(chatId);
		if (known) return known;
		const setting: ChatSetting = {
			typingSince: null,
			readAt: null,
			isCardStaged: false,
			cardSentAt: null,
			background: null,
			backgroundVersion: null,
		};
		this.byId.set(chatId, setting);
		return setting;
	}

	/** An outgoing message takes the staged card along and ends the typing. */
	afterSend(chatId: string, now: number): void {
		const setting = this.byId.get(chatId);
		if (!setting) return;
		setting.typingSince = null;
		if (setting.isCardStaged) setting.cardSentAt = now;
		setting.isCardStaged = false;
	}

	delete(chatId: string): void {
		this.byId.delete(chatId);
	}

	all(): Record<string, ChatSetting> {
		return Object.fromEntries(this.byId);
	}
}
