import type { IDataObject, WorkflowExecuteMode } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../../nodes/Blooio/schemas/answers/webhookSubscription';
import {
	findRegistration,
	forgetRegistration,
	keepRegistration,
	storedSecret,
} from '../../../../nodes/Blooio/trigger/registration/registration';

const of = (name: string): WebhookRegistration => ({
	id: `wh_${name}`,
	secret: `whsec_${name}`,
	url: `https://n8n.example.com/${name}`,
	type: 'message',
	wanted: 'message',
});
const PRODUCTION = of('production');
const TEST = of('test');

/** Contexts of one node in several modes over the very same static data. */
function shared(data: IDataObject = {}) {
	const as = (mode: WorkflowExecuteMode) => ({
		getMode: () => mode,
		getWorkflowStaticData: () => data,
	});
	return {
		data,
		production: as('trigger'),
		test: as('manual'),
		receiving: as('webhook'),
		ending: as('internal'),
	};
}

it('keeps test and production apart even in shared static data', () => {
	const { data, production, test, receiving, ending } = shared();
	keepRegistration(production, PRODUCTION);
	keepRegistration(test, TEST);
	expect(storedSecret(receiving)).toBe(PRODUCTION.secret);
	expect(storedSecret(test)).toBe(TEST.secret);
	expect(findRegistration(ending, TEST.url)).toEqual(TEST);

	forgetRegistration(ending, TEST.url);
	expect(storedSecret(test)).toBeUndefined();
	expect(findRegistration(ending, PRODUCTION.url)).toEqual(PRODUCTION);

	forgetRegistration(ending, PRODUCTION.url);
	expect(data).toEqual({});
});

it('never gives out or forgets the registration of another URL', () => {
	const { production, data } = shared();
	keepRegistration(production, PRODUCTION);
	expect(findRegistration(production, TEST.url)).toBeUndefined();
	forgetRegistration(production, TEST.url);
	expect(data).toEqual({ production: PRODUCTION });
});

it.each([
	['nothing', undefined],
	['a text', 'wh_1'],
	['half of it', { id: 'wh_1', url: PRODUCTION.url }],
	['an empty ID', { ...PRODUCTION, id: '' }],
	['an unknown type', { ...PRODUCTION, type: 'everything' }],
])('takes %s for none', (_what, production) => {
	const { receiving } = shared({ production });
	expect(findRegistration(receiving, PRODUCTION.url)).toBeUndefined();
	expect(storedSecret(receiving)).toBeUndefined();
});
