import { chatOf, webhookEventSchema } from '../../../../nodes/Blooio/schemas/answers/webhookEvent';

const ALICE = '+15551234567';
const MAIL = 'alice@example.com';
const OWN = '+12125550101';

const chatIn = (event: object) => chatOf(webhookEventSchema.parse(event));

const received = { event: 'message.received', internal_id: OWN };

it.each([
	[{ ...received, external_id: ALICE, sender: MAIL }, ALICE],
	[{ ...received, external_id: ALICE, sender: '' }, ALICE],
	[{ ...received, external_id: OWN, sender: ALICE }, ALICE],
	[{ ...received, external_id: null, sender: ` ${ALICE} ` }, ALICE],
	[{ ...received, external_id: 'grp_1', sender: ALICE }, 'grp_1'],
	[{ ...received, external_id: ALICE, sender: ALICE, group_id: 'grp_1' }, 'grp_1'],
	[{ ...received, chat_id: ALICE }, ALICE],
	[{ event: 'message.sent', external_id: ALICE, sender: OWN, internal_id: OWN }, ALICE],
	[{ event: 'message.sent', chat_id: ALICE, sender: MAIL }, ALICE],
	[received, undefined],
])('the chat of %j is %s', (event, chat) => {
	expect(chatIn(event)).toBe(chat);
});
