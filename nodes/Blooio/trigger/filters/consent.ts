import { choiceOf } from '../../judging/spelling';
import type { WebhookEvent } from '../../schemas/answers/webhookEvent';

/** What a consent word asks for: no more messages, messages again, or help. */
export const CONSENT = ['stop', 'start', 'help'] as const;
export type Consent = (typeof CONSENT)[number];

/**
 * The words, accents aside. In English those that carriers in the USA and Canada act on; elsewhere
 * those that mean nothing else. "Yes" is none of them: it answers questions.
 */
const WORDS: Readonly<Record<Consent, readonly string[]>> = {
	stop: [
		...['stop', 'stop all', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke'],
		...['opt out', 'optout', 'stopp', 'abmelden', 'abbestellen', 'austragen', 'arrêt', 'arrêter'],
		...['désabonner', 'désinscrire', 'alto', 'parar', 'baja', 'darse de baja', 'sair', 'fermare'],
		...['cancellami', 'disiscrivimi', 'afmelden', 'uitschrijven', 'wypisz', 'rezygnuję'],
		...['avsluta', 'afmeld', 'avregistrera', 'iptal', 'стоп', 'отписаться', 'отписка'],
		...['停止', '配信停止', '退订', '退訂', '수신거부', '중지', 'إلغاء', 'توقف'],
	],
	start: [
		...['start', 'unstop', 'subscribe', 'opt in', 'optin', 'anmelden', 'début', 'commencer'],
		...['alta', 'darse de alta', 'iniciar', 'comenzar', 'começar', 'iniziare', 'iscrivimi'],
		...['aanmelden', 'inschrijven', 'zapisz', 'tilmeld', 'başlat', 'старт', 'подписаться'],
		...['再開', '配信再開', '订阅', '訂閱', '수신동의', '시작', 'اشتراك'],
	],
	help: [
		...['help', 'info', 'hilfe', 'aide', 'ayuda', 'ajuda', 'aiuto', 'hulp', 'pomoc', 'hjälp'],
		...['hjælp', 'yardım', 'помощь', 'ヘルプ', '帮助', '幫助', '도움말', 'مساعدة'],
	],
};

const ALL = CONSENT.flatMap((consent) => WORDS[consent]);

/**
 * The consent word that a message is, as a whole, however it is spelled (judging/spelling); `null`
 * for any other message, `undefined` for an event that is no message of somebody else.
 */
export function consentIn({ event, text }: WebhookEvent): Consent | null | undefined {
	if (event !== 'message.received') return undefined;
	const word = choiceOf(ALL, text ?? '');
	if (word === undefined) return null;
	return CONSENT.find((consent) => WORDS[consent].includes(word)) ?? null;
}
