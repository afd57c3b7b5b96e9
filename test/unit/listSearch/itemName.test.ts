import { itemName } from '../../../nodes/Blooio/listSearch/itemName';
import { groupItem } from '../../../nodes/Blooio/listSearch/searchGroups';

describe('an entry of a list', () => {
	it.each(['Ann Lee', ' Ann \n Lee '])('reads by its name: %j', (name) => {
		expect(itemName('+15551234567', name)).toBe('Ann Lee (+15551234567)');
	});

	it.each([undefined, null, '', ' ', '\u200B', '\u2060\uFE0F'])('without a name: %j', (name) => {
		expect(itemName('+15551234567', name)).toBe('+15551234567');
	});
});

describe('a group', () => {
	it.each([
		['Team', 3, 'Team (grp_1, 3 members)'],
		['Team', 1, 'Team (grp_1, 1 member)'],
		['Team', null, 'Team (grp_1)'],
		[null, 3, 'Unnamed group (grp_1, 3 members)'],
		['', 3, 'Unnamed group (grp_1, 3 members)'],
		[' ', 0, 'Unnamed group (grp_1, 0 members)'],
		['\u200B', undefined, 'Unnamed group (grp_1)'],
	])('named %j with %j members', (name, member_count, shown) => {
		expect(groupItem({ group_id: 'grp_1', name, member_count })).toEqual({
			name: shown,
			value: 'grp_1',
		});
	});
});
