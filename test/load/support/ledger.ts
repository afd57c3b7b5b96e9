import type { Simulator } from '../../simulator';

/** What Blooio knows of the answers of a run. */
export interface Ledger {
	/** Executions that went on with the answer of their person. */
	right: number;
	/** People whose execution n8n broke off while it ran with the answer, and shows so. */
	brokenOff: string[];
	/** People whose execution never went on. */
	lost: string[];
	/** People whose execution went on twice. */
	doubled: string[];
	/** People whose execution went on with somebody else's answer. */
	wrong: string[];
	/** People who were asked twice. */
	askedTwice: string[];
}

/** From an answer to what the execution wrote back, in ms: half of them, 99 %, and all within. */
export interface Delays {
	p50: number;
	p99: number;
	max: number;
}

interface Written {
	text: string;
	at: number;
}

/** What was written to each of these people, by the workflow. */
function writtenTo({ state }: Simulator, people: readonly string[]): Map<string, Written[]> {
	const written = new Map<string, Written[]>(people.map((phone) => [phone, []]));
	for (const { chatId, direction, text, createdAt } of state.messages.all()) {
		if (direction === 'outbound') written.get(chatId)?.push({ text: text ?? '', at: createdAt });
	}
	return written;
}

/**
 * @param answers what each person has answered
 * @param brokenOff people whose execution ran when n8n was killed
 */
export function ledgerOf(
	simulator: Simulator,
	answers: ReadonlyMap<string, Written>,
	brokenOff: ReadonlySet<string>,
): Ledger {
	const ledger: Ledger = {
		right: 0,
		brokenOff: [],
		lost: [],
		doubled: [],
		wrong: [],
		askedTwice: [],
	};
	for (const [phone, texts] of writtenTo(simulator, [...answers.keys()])) {
		const got = texts.filter(({ text }) => text.startsWith('Got: '));
		const asked = texts.filter(({ text }) => text.startsWith('Question '));
		if (asked.length > 1) ledger.askedTwice.push(phone);
		if (got.length === 0) (brokenOff.has(phone) ? ledger.brokenOff : ledger.lost).push(phone);
		else if (got.length > 1) ledger.doubled.push(phone);
		else if (got[0]?.text === `Got: ${answers.get(phone)?.text}`) ledger.right++;
		else ledger.wrong.push(phone);
	}
	return ledger;
}

export function delaysOf(simulator: Simulator, answers: ReadonlyMap<string, Written>): Delays {
	const delays = [...writtenTo(simulator, [...answers.keys()])]
		.flatMap(([phone, texts]) => {
			const got = texts.find(({ text }) => text.startsWith('Got: '));
			const answered = answers.get(phone);
			return got && answered ? [got.at - answered.at] : [];
		})
		.sort((a, b) => a - b);
	const at = (part: number) =>
		delays[Math.min(delays.length - 1, Math.floor(delays.length * part))];
	return { p50: at(0.5) ?? 0, p99: at(0.99) ?? 0, max: delays.at(-1) ?? 0 };
}

/** How the deliveries of the message of each of these people were answered, one after the other. */
export function attemptsOf({ deliveries, state }: Simulator, people: readonly string[]): string[] {
	const received = new Map(
		state.messages
			.all()
			.filter(({ direction }) => direction === 'inbound')
			.map(({ messageId, chatId }) => [messageId, chatId]),
	);
	return people.map((phone) => {
		const own = deliveries.filter(({ messageId }) => received.get(messageId ?? '') === phone);
		const attempts = own.map(
			({ event, at, status, answer }) =>
				`${event} at ${new Date(at).toISOString()}: ${status} ${answer?.text ?? ''}`,
		);
		return `${phone}: ${attempts.join(', ')}`;
	});
}
