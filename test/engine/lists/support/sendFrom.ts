import type { Simulator } from '../../../simulator';
import { recordMessage } from '../../../simulator/state/record';

export const DAY_MS = 86_400_000;

/** Messages of a number to as many people, sent some days ago; so many of them failed. */
export function sendFrom(
	{ state }: Simulator,
	line: string,
	count: number,
	daysAgo: number,
	failed = 0,
): void {
	for (let index = 0; index < count; index++) {
		recordMessage(state, {
			chatId: `+1${line.slice(3, 6)}777${1000 + index}`,
			direction: 'outbound',
			line,
			text: 'Hello',
			createdAt: state.clock() - daysAgo * DAY_MS,
			fate:
				index < failed
					? { kind: 'failed', error: 'Blocked' }
					: { kind: 'delivered', protocol: 'sms' },
		});
	}
}
