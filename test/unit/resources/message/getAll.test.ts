import { findOperation } from '../../../../nodes/Blooio/actionPanel';
import { parametersOf } from '../../support/parameters';
import { refusalOf } from '../../support/refusal';

const getAll = findOperation('message', 'getAll');
const query = (filters: unknown) =>
	getAll.request(parametersOf({ chatId: '+15551234567', filters }, getAll.fields)).query;

describe('the filters of a list of messages', () => {
	it.each([{}, null, { direction: '', order: '', since: '', until: null }])(
		'are left out when they are not set: %j',
		(filters) => {
			expect(query(filters)).toEqual({});
		},
	);

	it('are sent as the API names them, times in milliseconds', () => {
		expect(
			query({
				direction: 'outbound',
				order: 'asc',
				since: '2026-03-01T00:00:00Z',
				until: 1_772_409_600_000,
			}),
		).toEqual({
			direction: 'outbound',
			sort: 'asc',
			since: 1_772_323_200_000,
			until: 1_772_409_600_000,
		});
	});

	it.each([
		[{ since: 'soon' }, 'Since is not a date and time'],
		[{ since: '2026-03-02', until: '2026-03-01' }, 'Since is later than Until'],
		[{ order: 'up' }, 'Sort is not one of: Oldest First, Newest First'],
		[{ direction: 'both' }, 'Direction is not one of: Inbound, Outbound'],
	])('are refused by their labels: %j', (filters, message) => {
		expect(refusalOf(() => query(filters)).message).toBe(message);
	});
});
