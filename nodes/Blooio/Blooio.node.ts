import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { findOperation, outputs, properties, subtitle } from './actionPanel';
import { testCredential } from './credentialTest';
import { runNode } from './engine/run';
import { actionBuilderHint } from './builderHint';
import { searchChats } from './listSearch/searchChats';
import { searchContacts } from './listSearch/searchContacts';
import { searchCountries } from './listSearch/searchCountries';
import { searchGroups } from './listSearch/searchGroups';
import { searchMessages } from './listSearch/searchMessages';
import { searchNumbers } from './listSearch/searchNumbers';
import { searchWebhooks } from './listSearch/searchWebhooks';
import { BLOOIO_V2 } from './v2';
import { V2_WAITS } from './v2/waits';
import { receiveWhileWaiting } from './waiting/question/receive';
import { resumeWebhooks } from './waiting/shared/resumeWebhooks';
import { waitingNodeTooltip } from './waiting/shared/tooltip';

export class Blooio implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Blooio',
		name: 'blooio',
		icon: { light: 'file:../../icons/blooio.svg', dark: 'file:../../icons/blooio.dark.svg' },
		group: ['output'],
		// Above 1, n8n works out no expression at each call of a webhook.
		version: 2,
		subtitle,
		description: 'Send and read iMessage, RCS and SMS with Blooio',
		defaults: { name: 'Blooio' },
		usableAsTool: true,
		builderHint: actionBuilderHint,
		inputs: [NodeConnectionTypes.Main],
		outputs,
		credentials: [{ name: 'blooioApi', required: true, testedBy: 'testCredential' }],
		webhooks: resumeWebhooks,
		waitingNodeTooltip,
		properties,
	};

	methods = {
		credentialTest: { testCredential },
		listSearch: {
			searchChats,
			searchContacts,
			searchCountries,
			searchGroups,
			searchMessages,
			searchNumbers,
			searchWebhooks,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, BLOOIO_V2, findOperation);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveWhileWaiting(this, V2_WAITS, Date.now());
	}
}
