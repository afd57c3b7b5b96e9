import { createHash } from 'node:crypto';

import { OperationalError } from 'n8n-workflow';

import type { Attachment, MessageRecord } from '../state/chats/messages';
import { stoppable } from '../stoppable';

/** Longest time for a file, in ms. */
const LONGEST_MS = 10_000;

/** This machine: the simulator asks no other one for anything. */
const LOOPBACK = /^(localhost|127\.[0-9.]+|\[::1\])$/;

const isHere = (url: string) => URL.canParse(url) && LOOPBACK.test(new URL(url).hostname);

/**
 * Downloads the files of messages as Blooio does before it sends ("Blooio downloads them before
 * sending", Message sending basics), and keeps with each what came. Addresses of other machines count
 * as downloaded, and nothing is known of what is behind them.
 */
export class Downloads {
	private readonly underWay = new Set<Promise<void>>();

	private stop = new AbortController();

	/** Starts the downloads of a message; one that fails makes the message fail. */
	start(message: MessageRecord): void {
		for (const attachment of message.attachments.filter(({ url }) => isHere(url))) {
			const download = this.fetch(message, attachment).finally(() => {
				this.underWay.delete(download);
			});
			this.underWay.add(download);
		}
	}

	/** Resolves when none is under way. */
	async idle(): Promise<void> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
	}

	/** Breaks off what is under way. */
	async clear(): Promise<void> {
		this.stop.abort();
		this.stop = new AbortController();
		await this.idle();
	}

	private async fetch(message: MessageRecord, attachment: Attachment): Promise<void> {
		const { signal } = this.stop;
		try {
			const timeout = AbortSignal.timeout(LONGEST_MS);
			const download = received(attachment.url, AbortSignal.any([signal, timeout]));
			attachment.received = await stoppable(timeout, stoppable(signal, download));
		} catch (error) {
			if (!signal.aborted)
				fail(message, attachment, error instanceof Error ? error.message : String(error));
		}
	}
}

/** What is behind an address. */
async function received(url: string, signal: AbortSignal) {
	const answer = await fetch(url, { headers: { 'user-agent': 'Blooio' }, signal });
	const bytes = Buffer.from(await answer.arrayBuffer());
	if (!answer.ok) throw new OperationalError(`HTTP ${answer.status}`);
	return {
		bytes: bytes.length,
		type: answer.headers.get('content-type'),
		sha256: createHash('sha256').update(bytes).digest('hex'),
	};
}

function fail(message: MessageRecord, attachment: Attachment, reason: string): void {
	attachment.failed = reason;
	message.fate = { kind: 'failed', error: `Attachment could not be downloaded: ${reason}` };
}
