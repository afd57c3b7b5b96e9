import { failureFromAnswer } from '../support/v2';
import { aboutWebhooks } from '../../../nodes/Blooio/inbound/webhookFailures';

const failureOf = (code: string) =>
	failureFromAnswer({ status: 409, headers: {}, body: { message: 'No', code } });

it('a failure has advice that fits webhooks where there is some', () => {
	expect(aboutWebhooks(failureOf('rate_limited')).hint).toContain('publish the workflow again');
	expect(aboutWebhooks(failureOf('some_new_code'))).toEqual(failureOf('some_new_code'));
});

it.each(['constructor', '__proto__', 'toString'])('a code may be called %s', (code) => {
	expect(aboutWebhooks(failureOf(code))).toEqual(failureOf(code));
});
