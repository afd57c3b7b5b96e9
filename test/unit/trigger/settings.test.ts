import {
	readDownloadSettings,
	readItemSettings,
	readTriggerSettings,
	toleranceOrDefault,
} from '../../../nodes/Blooio/trigger/settings';
import { refusalOf } from '../support/refusal';

const reader = (values: Record<string, unknown>) => (name: string) =>
	({ events: ['message.received'], ...values })[name];
const read = (values: Record<string, unknown> = {}) => readTriggerSettings(reader(values));

it('has the documented defaults', () => {
	expect(read()).toEqual({
		events: ['message.received'],
		manual: false,
		filter: {
			from: [],
			exceptFrom: [],
			ourNumbers: [],
			chatKind: 'all',
			protocols: [],
			consent: [],
			reactions: [],
		},
		groups: { mentioned: false, names: [], keywords: [], repliesToUs: false },
		toleranceS: 300,
		resume: 'on',
		catchUp: undefined,
	});
	expect(readItemSettings(reader({}))).toEqual({
		simplify: true,
		contactName: false,
		quoted: false,
	});
	expect(readDownloadSettings(reader({}))).toBeUndefined();
	const additionalOptions = { downloadAttachments: true };
	expect(readDownloadSettings(reader({ additionalOptions }))).toEqual({
		prefix: 'attachment_',
		sizeLimit: 25 * 1024 * 1024,
		timeLimitMs: 30_000,
		countLimit: 20,
		totalSizeLimit: 100 * 1024 * 1024,
		totalTimeLimitMs: 120_000,
		voiceMemosAsOgg: false,
	});
});

it('local numbers are read by the country of Options', () => {
	const additionalOptions = { defaultCountry: { __rl: true, mode: 'list', value: 'DE' } };
	const filters = { from: '030 123456', ourNumbers: '(0151) 23456789' };
	expect(read({ additionalOptions, filters }).filter).toMatchObject({
		from: ['+4930123456'],
		ourNumbers: ['+4915123456789'],
	});
});

it.each([
	['one', '+15551234567', ['+15551234567']],
	[
		'several',
		' +15551234567, grp_team;ANN@example.com\n',
		['+15551234567', 'grp_team', 'ann@example.com'],
	],
	[
		'people in any writing',
		'+1 (555) 123-4567, Ann <ANN@example.com>, tel:+49-30-123456',
		['+15551234567', 'ann@example.com', '+4930123456'],
	],
	['a list as JSON', '["+1 555 123 4567", "grp_team"]', ['+15551234567', 'grp_team']],
	[
		'a list',
		['+15551234567', 'grp_team, +15559876543'],
		['+15551234567', 'grp_team', '+15559876543'],
	],
	['none', ' , ', []],
	['null', null, []],
])('From may be %s', (_what, from, expected) => {
	expect(read({ filters: { from } }).filter.from).toEqual(expected);
});

it('names ask for a mention as well, and words may be a text or a list', () => {
	const filters = { groupsNames: 'Ava, Blue Bot', groupsKeywords: ['order', 'a, b'] };
	expect(read({ filters }).groups).toEqual({
		mentioned: true,
		names: ['Ava', 'Blue Bot'],
		keywords: ['order', 'a, b'],
		repliesToUs: false,
	});
});

it('Our Numbers are phone numbers or addresses', () => {
	const ourNumbers = '+12125550101, Line@Example.com';
	expect(read({ filters: { ourNumbers } }).filter.ourNumbers).toEqual([
		'+12125550101',
		'line@example.com',
	]);
});

it.each([
	['Trigger On', { events: [] }],
	['Restrict to Chats or Senders', { filters: { from: '5551234567' } }],
	['Restrict to Chats or Senders', { filters: { from: ['grp_'] } }],
	['Restrict to Our Numbers', { filters: { ourNumbers: 'grp_team' } }],
	['Restrict to Chat Type', { filters: { chatKind: 'some' } }],
	['Registration', { additionalOptions: { registration: 'both' } }],
	['Signature Tolerance', { additionalOptions: { signatureTolerance: 'soon' } }],
])('a refusal names %s', (label, values) => {
	const { message, field } = refusalOf(() => read(values));
	expect(field === label || message.includes(label)).toBe(true);
});

it('the tolerance is the recommended one where it cannot be read', () => {
	const tolerance = (signatureTolerance: unknown) =>
		toleranceOrDefault(reader({ additionalOptions: { signatureTolerance } }));
	expect(tolerance(60)).toBe(60);
	expect(tolerance(undefined)).toBe(300);
	expect(tolerance('nonsense')).toBe(300);
	expect(tolerance(0)).toBe(300);
	const broken = (): unknown => {
		throw new Error('expression');
	};
	expect(toleranceOrDefault(broken)).toBe(300);
});
