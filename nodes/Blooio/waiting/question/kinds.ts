import type { FormField } from '../pages/formValues';
import type { Match } from '../../judging/match';
import type { CountedReactions } from '../../judging/tapback';

/** What the pages say that the person sees behind the button, and behind a link that is over. */
export interface PageTexts {
	thanksTitle: string;
	/** `{answer}` in it stands for the label of the button. */
	thanksText: string;
	closedTitle: string;
	closedText: string;
	/** What the page of a form says where something in it is wrong. */
	invalidText: string;
	/** What stands above the field for the PIN. */
	pinLabel: string;
	/** Language tag of all these texts (BCP 47); `undefined` where it is not known. */
	language?: string;
}

/** What shows a person that the answer counted. */
export type AfterAnswer = { kind: 'tapback'; reaction: string } | { kind: 'text'; text: string };

/** What a person is asked, and what counts as an answer. */
export type Question = { after?: AfterAnswer } & (
	| {
			kind: 'reply';
			/** Whether only an inline reply to the message counts. */
			inlineOnly: boolean;
			/** Identities (schemas/address/identity) of those whose answer counts; empty for anyone. */
			from: string[];
			/** Answers that count, as they were typed in; empty for any. */
			accepted: string[];
			/** How much of a reply must be one of them. */
			match: Match;
			/** Which reactions on the message count. */
			reactions: CountedReactions;
			/** What is written back to another answer; `undefined` for nothing. */
			askAgain?: string;
			/** How often that is written at most. */
			askAgainLimit: number;
			/** What is written back to others than `from` who answer; `undefined` for nothing. */
			refusal?: string;
			/** The labels, where the answer approves or declines. */
			approval?: { approve: string; decline?: string };
			/** What the message ends with: how to answer. */
			hint?: string;
	  }
	| {
			kind: 'poll';
			/** Votes to wait for. */
			votes: number;
			/** Identities of those whose vote counts; empty for anyone. */
			from: string[];
			/** What is written back to others who vote. */
			refusal?: string;
	  }
	| {
			kind: 'approval';
			/** What stands before the link and on its button. */
			approve: string;
			/** The same; `undefined` for no way to decline. */
			decline?: string;
			/** What the page shows: the message. */
			text: string;
			pages: PageTexts;
			/** What a person must know to answer by the link. */
			pin?: string;
	  }
	| {
			kind: 'form';
			/** What stands before the link. */
			label: string;
			/** The message. */
			text: string;
			title: string;
			description: string;
			/** What stands on the button. */
			button: string;
			/** Whether it asks for one text, which the output calls `text`. */
			isFreeText: boolean;
			fields: FormField[];
			pages: PageTexts;
			/** What a person must know to answer by the link. */
			pin?: string;
	  }
);
