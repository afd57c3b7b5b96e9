import { failureFromAnswer } from '../../../../nodes/Blooio/errors/answer';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';
import { excerpt } from '../../../../nodes/Blooio/errors/texts/excerpt';

const fields = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, index]));
const answer = (body: unknown) => ({ status: 400, headers: {}, body });
const SAID = { error: 'ApiError', code: 'contact_limit', message: 'No room', status: 400 };

it('a usual answer is taken as it is', () => {
	const usual = answer({ ...SAID, list: [1, { a: [null] }], more: fields(1000) });
	expect(excerpt(usual)).toEqual(usual);
});

it.each([
	['of a very long answer', { ...SAID, ...fields(100_000) }],
	['where they stand at its end', { ...fields(100_000), ...SAID }],
	['where they stand within error', { error: { ...fields(100_000), ...SAID } }],
])('code and message are read %s, and how much was left out is said', (_what, body) => {
	const failure = failureFromAnswer(excerpt(answer(body)), BLOOIO_V2);
	expect(failure).toMatchObject({ code: 'contact_limit', message: 'No room' });
	const kept = Object.keys(failure.context).filter((name) => name.startsWith('field_')).length;
	expect(Number(failure.context.left_out)).toBe(100_000 - kept);
});

it('lists in lists are cut as well', () => {
	const list = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 0));
	const { body } = excerpt(answer({ list }));
	expect(JSON.stringify(body).length).toBeLessThan(20_000);
});
