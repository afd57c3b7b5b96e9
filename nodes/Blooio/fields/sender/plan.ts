import type { LookUp, MakePlan, Planned } from '../../engine/plan/plan';
import { id } from '../../engine/operation';
import { derivedFailure } from '../../errors/failure';
import { messagesOf } from '../../schemas/answers/message';
import { numbersIn } from '../../schemas/answers/number';
import { byAreaCode, byLastUse, byPlanType, type Sender } from './choose';

/** `GET /me/numbers` (OpenAPI operationId listNumbers), once per run. */
const POOL: LookUp = {
	path: ['/me/numbers'],
	list: 'numbers',
	keep: (body) => ({ numbers: numbersIn(body) }),
};

/** How far back a message to a reply-only number is looked for. */
const LATEST_MESSAGES = 50;

/** `GET /chats/{chatId}/messages` (OpenAPI operationId listChatMessages), once per chat and run. */
const latestIn = (chat: string): LookUp => ({
	path: ['/chats/', id(chat), '/messages'],
	list: 'messages',
	query: { limit: LATEST_MESSAGES, sort: 'desc' },
	// Nobody has written anything yet.
	absent: 404,
	keep: (body) => ({
		messages: messagesOf(body).map(({ internal_id, direction }) => ({ internal_id, direction })),
	}),
});

const send = (sender: Sender): Planned => ({
	kind: 'send',
	body: sender.number === null ? {} : { from_number: sender.number },
	about: { sender: { ...sender } },
});

/** Sends from the line that the chat used last. */
export const lastUsedPlan = (chat: string): MakePlan =>
	function* () {
		const [pool] = yield [POOL];
		const [latest] = yield [latestIn(chat)];
		return send(byLastUse(numbersIn(pool), messagesOf(latest)));
	};

/** Sends from a number with the area code of the recipient. */
export const areaCodePlan = (chat: string): MakePlan =>
	function* () {
		const [pool] = yield [POOL];
		return send(byAreaCode(numbersIn(pool), chat));
	};

/**
 * Sends from a number on a plan. Where there is none the message is not sent: another plan has
 * other limits, and nobody chose it.
 *
 * @param label the name of the plan as the editor shows it
 */
export const planTypePlan = (planType: string, label: string): MakePlan =>
	function* () {
		const [pool] = yield [POOL];
		const sender = byPlanType(numbersIn(pool), planType);
		if (sender) return send(sender);
		return {
			kind: 'failure',
			failure: derivedFailure('no_active_number', {
				message: `None of the API key's numbers on the plan ${label} is active`,
				hint: 'Choose another Sender, or assign an active number on this plan to the API key',
				context: { plan_type: planType },
			}),
		};
	};
