import type { SignatureProblem } from './signature';

/** What to tell the sender and the log about a refused delivery; neither holds any content. */
interface RefusalText {
	/** For the sender, short. */
	answer: string;
	/** For the log: the likely cause, and the remedy where there is one. */
	cause: string;
}

const REGISTER_AGAIN =
	'the trigger looks for that by itself; where it goes on, unpublish the workflow and publish it again, which makes a new secret';
const ASK_AGAIN =
	'the secret waits sealed with the API key; if the key has changed since, ask again';
const OWN_SECRET = 'copy the signing secret of the webhook into Webhook Secret of the credential';

/** Who registered a webhook: the trigger, a person, or a wait. */
type Registrant = 'trigger' | 'person' | 'wait';

const REMEDIES: Readonly<Record<Registrant, string>> = {
	trigger: REGISTER_AGAIN,
	person: OWN_SECRET,
	wait: ASK_AGAIN,
};

/** The texts for a refusal; the remedy depends on who registered the webhook. */
export function signatureProblemText(
	reason: SignatureProblem,
	registrant: Registrant,
): RefusalText {
	const remedy = REMEDIES[registrant];
	const texts: Readonly<Record<SignatureProblem, RefusalText>> = {
		no_secret: {
			answer: 'No signing secret is known',
			cause: `no signing secret is known, so nothing can be verified: ${remedy}`,
		},
		missing: {
			answer: 'The signature is missing',
			cause:
				'the signature is missing: it does not come from Blooio, or a proxy removed the header',
		},
		malformed: {
			answer: 'The signature is malformed',
			cause:
				'the signature is malformed: it does not come from Blooio, or a proxy changed the header',
		},
		wrong: {
			answer: 'The signature does not match',
			cause: `the signature does not match. If it comes from Blooio, the secret was rotated elsewhere: ${remedy}`,
		},
		stale: {
			answer: 'The signature is too old or from the future',
			cause:
				'the signature is too old or from the future: it does not come from Blooio, a recorded delivery was sent again, or the clock of this machine is wrong',
		},
	};
	return texts[reason];
}
