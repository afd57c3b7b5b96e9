import { findOperation } from '../../../../nodes/Blooio/actionPanel';
import { parametersOf } from '../../support/parameters';

const getAll = findOperation('number', 'getAll');

const NUMBERS = [
	{ phone_number: '+1', is_active: true, type: 'dedicated' },
	{ phone_number: '+2', is_active: false, type: 'dedicated' },
	{ phone_number: '+3', is_active: true, plan_kind: 'inbound' },
	{ phone_number: '+4', is_active: true, plan_kind: null },
	{ phone_number: '+5' },
];

const listed = (filters: unknown) => {
	const request = getAll.request(parametersOf({ filters }, getAll.fields));
	return getAll.listing?.entries?.({ numbers: NUMBERS }, request).map((n) => n.phone_number);
};

it.each([
	[{}, ['+1', '+2', '+3', '+4', '+5']],
	[{ activeOnly: false, types: [] }, ['+1', '+2', '+3', '+4', '+5']],
	[{ activeOnly: true }, ['+1', '+3', '+4']],
	[{ types: ['inbound'] }, ['+3']],
	[{ types: ['dedicated'] }, ['+1', '+2', '+4', '+5']],
	[{ activeOnly: true, types: ['dedicated', 'inbound'] }, ['+1', '+3', '+4']],
	[{ types: ['2fa'] }, []],
])('numbers by %j', (filters, expected) => {
	expect(listed(filters)).toEqual(expected);
});
