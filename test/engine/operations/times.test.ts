import type { IDataObject } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import { askedSince } from '../support/probes/process.cjs';
import { startWorld, to } from '../support/world';

const world = startWorld();

/** The query with which messages are asked for. */
async function asked(filters: IDataObject, timezone: string, json: IDataObject = {}) {
	const { error } = await world.run(
		{
			resource: 'message',
			operation: 'getAll',
			chatId: to(PEOPLE.alice),
			filters: filters as Record<string, string>,
		},
		{ timezone, items: [json] },
	);
	expect(error).toBeUndefined();
	const since = world.simulator.requests.at(-1)?.query.since;
	return new Date(Number(since)).toJSON();
}

describe.each([
	['Europe/Berlin', '2026-01-01T09:00:00.000Z'],
	['America/New_York', '2026-01-01T15:00:00.000Z'],
	['Asia/Kathmandu', '2026-01-01T04:15:00.000Z'],
])('in a workflow of the zone %s', (zone, ten) => {
	it('what the date picker stores is a time of this zone', async () => {
		expect(await asked({ since: '2026-01-01T10:00:00' }, zone)).toBe(ten);
	});

	it.each([
		['a text of an item', '={{ $json.at }}'],
		['a date of an expression', '={{ DateTime.fromISO($json.at) }}'],
		['a date of JavaScript', '={{ DateTime.fromISO($json.at).toJSDate() }}'],
		['milliseconds', '={{ DateTime.fromISO($json.at).toMillis() }}'],
		['a date within a text', '= {{ DateTime.fromISO($json.at) }}'],
	])('so is %s', async (_what, since) => {
		expect(await asked({ since }, zone, { at: '2026-01-01T10:00:00' })).toBe(ten);
	});

	it('a text with a zone of its own is the moment that it names', async () => {
		const at = '2026-01-01T10:00:00+01:00';
		expect(await asked({ since: '={{ $json.at }}' }, zone, { at })).toBe(
			'2026-01-01T09:00:00.000Z',
		);
	});
});

it.each(['Asia/Tokyo', 'America/Los_Angeles'])(
	'the zone of the server does not matter: %s',
	async (serverZone) => {
		const since = '2026-01-01T10:00:00';
		const inBerlin = await askedSince(serverZone, 'Europe/Berlin', since);
		const inNewYork = await askedSince(serverZone, 'America/New_York', since);
		expect(inBerlin.noon).toBe(
			serverZone === 'Asia/Tokyo' ? '2026-01-01T03:00:00.000Z' : '2026-01-01T20:00:00.000Z',
		);
		expect(Number(inBerlin.asked.since)).toBe(Date.UTC(2026, 0, 1, 9));
		expect(Number(inNewYork.asked.since)).toBe(Date.UTC(2026, 0, 1, 15));
	},
);
