import { badRequest, notFound } from '../../errors';
import { newId } from '../../ids';

/** A native iMessage poll; `options` and the other facts are what its webhook events tell. */
export interface PollRecord {
	pollId: string;
	chatId: string;
	/** Our own number, E.164. */
	line: string;
	title: string | null;
	options: Array<{ text: string; votes: number }>;
	/** Epoch ms. */
	sentAt: number;
	/** Who chose what, by the index of the option. */
	ballots: Array<{ from: string; index: number }>;
}

type NewPoll = Pick<PollRecord, 'chatId' | 'line' | 'title' | 'sentAt'> & {
	pollId?: string;
	options: string[];
};

/** Polls by id; it tells nobody of what happens to them. */
export class Polls {
	private readonly byId = new Map<string, PollRecord>();

	clear(): void {
		this.byId.clear();
	}

	add({ options, ...given }: NewPoll): PollRecord {
		const poll: PollRecord = {
			pollId: newId('poll'),
			...given,
			options: options.map((text) => ({ text, votes: 0 })),
			ballots: [],
		};
		this.byId.set(poll.pollId, poll);
		return poll;
	}

	get(pollId: string): PollRecord | undefined {
		return this.byId.get(pollId);
	}

	all(): PollRecord[] {
		return [...this.byId.values()];
	}

	/** Somebody chooses an option; several are allowed, the same one counts once. */
	vote(pollId: string, from: string, option: string): PollRecord {
		const poll = this.byId.get(pollId);
		if (!poll) throw notFound('Poll not found.');
		const index = poll.options.findIndex(({ text }) => text === option);
		const chosen = poll.options[index];
		if (!chosen) throw badRequest(`option: "${option}" is none of the poll's options`);
		if (!poll.ballots.some((ballot) => ballot.from === from && ballot.index === index)) {
			poll.ballots.push({ from, index });
			chosen.votes++;
		}
		return poll;
	}
}
