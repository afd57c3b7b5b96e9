import type { IDataObject, WorkflowExecuteMode } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../../nodes/Blooio/schemas/answers/webhookSubscription';
import { seal } from '../../../../nodes/Blooio/inbound/seal';
import {
	findRegistration,
	forgetRegistration,
	keepRegistration,
	opened,
	registrationsHere,
	storedSecrets,
	type RegistrationContext,
} from '../../../../nodes/Blooio/inbound/trigger/registration';

const API_KEY = 'bl_live_the_key';
const of = (name: string): WebhookRegistration => ({
	id: `wh_${name}`,
	secret: `whsec_${name}`,
	url: `https://n8n.example.com/${name}`,
	type: 'message',
	wanted: 'message',
});
const PRODUCTION = of('production');
const TEST = of('test');

let workflows = 0;

/** Contexts of one node in several modes over the very same static data. */
function shared(data: IDataObject = {}) {
	const id = `workflow-${++workflows}`;
	const as = (mode: WorkflowExecuteMode): RegistrationContext =>
		({
			getMode: () => mode,
			getNode: () => ({ id: 'trigger' }),
			getWorkflow: () => ({ id }),
			getWorkflowStaticData: () => data,
		}) as unknown as RegistrationContext;
	return {
		data,
		production: as('trigger'),
		test: as('manual'),
		receiving: as('webhook'),
		ending: as('internal'),
	};
}

const found = (context: RegistrationContext, url: string) => {
	const registration = findRegistration(context, url);
	return registration && opened(registration, API_KEY);
};

const secretsHere = (context: RegistrationContext, apiKey = API_KEY) =>
	registrationsHere(context, apiKey).map(({ registration }) => registration.secret);

it('keeps test and production apart even in shared static data', () => {
	const { data, production, test, receiving, ending } = shared();
	keepRegistration(production, PRODUCTION, API_KEY);
	keepRegistration(test, TEST, API_KEY);
	expect(secretsHere(receiving)).toEqual([PRODUCTION.secret]);
	expect(secretsHere(test)).toEqual([TEST.secret]);
	expect(found(ending, TEST.url)).toEqual(TEST);

	forgetRegistration(ending, TEST.url);
	expect(secretsHere(test)).toEqual([]);
	expect(found(ending, PRODUCTION.url)).toEqual(PRODUCTION);

	forgetRegistration(ending, PRODUCTION.url);
	expect(data).toEqual({});
	expect(secretsHere(receiving)).toEqual([]);
});

it('keeps a secret sealed with the API key', () => {
	const { data, production, receiving } = shared();
	keepRegistration(production, PRODUCTION, API_KEY);
	expect(JSON.stringify(data)).not.toContain('whsec');
	const [stored] = registrationsHere(receiving, API_KEY);
	expect(stored).toEqual({ registration: PRODUCTION, isStored: true });
	const registration = findRegistration(receiving, PRODUCTION.url);
	expect(registration && opened(registration, 'bl_another_key')).toBeUndefined();
});

it('remembers the latest registration where an old one is written back', () => {
	const { data, production, receiving } = shared();
	keepRegistration(production, of('old'), API_KEY);
	const old = { ...data };
	keepRegistration(production, of('new'), API_KEY);
	Object.assign(data, old);
	expect(registrationsHere(receiving, API_KEY)).toEqual([
		{ registration: of('old'), isStored: true },
		{ registration: of('new'), isStored: false },
	]);
	expect(storedSecrets(receiving, API_KEY)).toEqual(['whsec_old', 'whsec_new']);
	delete data.production;
	expect(secretsHere(receiving)).toEqual(['whsec_new']);
});

it('remembers the registration of each workflow for itself', () => {
	const { production } = shared();
	keepRegistration(production, PRODUCTION, API_KEY);
	expect(secretsHere(shared().receiving)).toEqual([]);
});

it('never gives out or forgets the registration of another URL', () => {
	const { production } = shared();
	keepRegistration(production, PRODUCTION, API_KEY);
	expect(findRegistration(production, TEST.url)).toBeUndefined();
	forgetRegistration(production, TEST.url);
	expect(found(production, PRODUCTION.url)).toEqual(PRODUCTION);
});

const STORED = { ...TEST, sealed: seal(TEST.secret, API_KEY), secret: undefined };

it.each([
	['nothing', undefined],
	['a text', 'wh_1'],
	['half of it', { id: 'wh_1', url: TEST.url }],
	['an empty ID', { ...STORED, id: '' }],
	['an unknown type', { ...STORED, type: 'everything' }],
])('takes %s for none', (_what, production) => {
	const { receiving } = shared({ production });
	expect(findRegistration(receiving, TEST.url)).toBeUndefined();
	expect(secretsHere(receiving)).toEqual([]);
});
