import fc from 'fast-check';

import { webhookEventSchema } from '../../../../nodes/Blooio/schemas/answers/webhookEvent';
import { consentIn } from '../../../../nodes/Blooio/trigger/filters/consent';
import { pageOf } from '../../../engine/support/package/packageFolder.cjs';

const page = pageOf('docs/trigger.md');

const consent = (text: string | null, event = 'message.received') =>
	consentIn(webhookEventSchema.parse({ event, text }));

it.each([
	...['STOP', 'stop', ' Stop. ', 'StOp!', '“STOP”', 'stop\n', 'Stop all', 'STOPALL', 'Opt-out'],
	...['opt out', 'UNSUBSCRIBE', 'cancel', 'End', 'QUIT', 'Stopp', 'ARRET', 'Arrêt', 'désabonner'],
	...['DESABONNER', 'Baja', 'darse de baja', 'SAIR', 'parar', 'Afmelden', 'İPTAL', 'iptal'],
	...['СТОП', '停止', '退订', '수신거부', 'إلغاء', 'ＳＴＯＰ'],
])('%j asks for no more messages', (text) => {
	expect(consent(text)).toBe('stop');
});

it.each([
	'START',
	'Unstop',
	'subscribe',
	'Alta',
	'anmelden',
	'COMEÇAR',
	'comecar',
	'старт',
	'再開',
])('%j asks for messages again', (text) => {
	expect(consent(text)).toBe('start');
});

it.each([
	'HELP',
	'help?',
	'Info',
	'Hilfe!',
	'AIDE',
	'¡Ayuda!',
	'ajuda',
	'помощь',
	'ヘルプ',
	'帮助',
])('%j asks for help', (text) => {
	expect(consent(text)).toBe('help');
});

it.each([
	...[
		'',
		' ',
		null,
		'Yes',
		'No',
		'stop it',
		'Please stop',
		"Don't stop",
		'nonstop',
		'Liked “STOP”',
	],
	...['help me', 'When does it start?', 'S', 'the end', 'stop start', '🛑', 'stop 🙂 now'],
])('%j is another message', (text) => {
	expect(consent(text)).toBeNull();
});

it.each(['message.sent', 'message.reaction', 'poll.voted'])('%s has no keyword', (event) => {
	expect(consent('STOP', event)).toBeUndefined();
});

it.each(['stop', 'start', 'help'])('the documentation names words for %s that are such', (name) => {
	const [, list = ''] = page.split(`- \`${name}\`: `);
	const words = (list.split('.\n')[0] ?? '').split(/,\s+/);
	expect(words.length).toBeGreaterThan(10);
	expect(words.map((word) => [word, consent(word)])).toEqual(words.map((word) => [word, name]));
});

it('is never thrown off by what people write', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
			const found = consent(`${text} and more of it`);
			expect(found === null || found === 'stop' || found === 'start' || found === 'help').toBe(
				true,
			);
		}),
	);
});
