import { WAIT_INDEFINITELY } from 'n8n-workflow';

import { limitFields, waitFields } from '../../../../nodes/Blooio/fields/waiting/wait';
import { readLimit, wakeTime } from '../../../../nodes/Blooio/waiting/shared/limit';
import { parametersOf } from '../../support/parameters';
import { refusalOf } from '../../support/refusal';

const limit = (values: object, hasSwitch = true) =>
	readLimit(
		parametersOf({ limitWaitTime: true, ...values }, hasSwitch ? limitFields : waitFields),
		hasSwitch,
	);

it.each([
	[90, 'seconds', 90_000],
	[1.5, 'minutes', 90_000],
	[24, 'hours', 86_400_000],
	[2, 'days', 172_800_000],
])('%s %s are %s ms', (waitAmount, waitUnit, ms) => {
	expect(limit({ waitAmount, waitUnit })).toBe(ms);
	expect(limit({ waitAmount, waitUnit }, false)).toBe(ms);
});

it('there is none where it is switched off', () => {
	expect(limit({ limitWaitTime: false, waitAmount: 1, waitUnit: 'hours' })).toBeUndefined();
	expect(wakeTime(undefined)).toBe(WAIT_INDEFINITELY);
	expect(wakeTime(1_000)).toEqual(new Date(1_000));
});

it.each([0, -1, 'soon', 4_000_000])('refuses %s', (waitAmount) => {
	expect(refusalOf(() => limit({ waitAmount, waitUnit: 'hours' })).message).toContain(
		'Wait Amount',
	);
});
