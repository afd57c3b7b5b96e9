import { send, request } from './support/request';

describe('the output', () => {
	const output = (status: number, answer: Record<string, unknown>, key?: string) =>
		send.response?.(answer as never, { status, request: request(), key });

	it('is the answer, with the chat, the key and whether it was a duplicate', () => {
		const answer = { message_id: 'msg_1', status: 'queued', from_number: '+15559876543', new: 1 };
		expect(output(202, answer, 'n8n-1')).toEqual({
			...answer,
			chat_id: '+15551234567',
			sender: { number: '+15559876543', reason: 'automatic' },
			duplicate: false,
			idempotency_key: 'n8n-1',
		});
	});

	it('says duplicate when the API answered 200, the sign of a known key', () => {
		expect(output(200, {}, 'k')).toMatchObject({ duplicate: true });
	});

	it('says so when there was no key', () => {
		expect(output(202, {})).toMatchObject({ idempotency_key: null });
	});

	it('is a failure when the message was taken in and failed at once', () => {
		expect(send.rejects?.({ status: 'failed' })).toBe(true);
		for (const status of ['queued', 'pending', 'sent', undefined]) {
			expect(send.rejects?.({ status })).toBe(false);
		}
	});
});
