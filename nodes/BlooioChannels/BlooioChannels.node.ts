import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { testCredential } from '../Blooio/credentialTest';
import { runNode } from '../Blooio/engine/run';
import { findOperation, outputs, properties, subtitle } from './actionPanel';
import { channelsBuilderHint } from './builderHint';
import { searchCountries } from '../Blooio/listSearch/searchCountries';
import { getChannels, searchChannels } from './listSearch/searchChannels';
import { searchContacts, searchGroups, searchRecipients } from './listSearch/searchPeople';
import { searchNumbers, searchPriorities, searchWebhooks } from './listSearch/searchSettings';
import { receiveWhileWaiting } from '../Blooio/waiting/question/receive';
import { resumeWebhooks } from '../Blooio/waiting/shared/resumeWebhooks';
import { waitingNodeTooltip } from '../Blooio/waiting/shared/tooltip';
import { BLOOIO_V4 } from './v4';
import { V4_WAITS } from './v4/waits';

export class BlooioChannels implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Blooio Channels',
		name: 'blooioChannels',
		icon: { light: 'file:../../icons/blooio.svg', dark: 'file:../../icons/blooio.dark.svg' },
		group: ['output'],
		// Above 1, n8n works out no expression at each call of a webhook.
		version: 2,
		subtitle,
		description: "Send by iMessage, SMS, RCS or WhatsApp with Blooio's v4 API (beta)",
		defaults: { name: 'Blooio Channels' },
		usableAsTool: true,
		builderHint: channelsBuilderHint,
		inputs: [NodeConnectionTypes.Main],
		outputs,
		credentials: [{ name: 'blooioApi', required: true, testedBy: 'testCredential' }],
		webhooks: resumeWebhooks,
		waitingNodeTooltip,
		properties,
	};

	methods = {
		credentialTest: { testCredential },
		loadOptions: { getChannels },
		listSearch: {
			searchChannels,
			searchContacts,
			searchCountries,
			searchGroups,
			searchNumbers,
			searchPriorities,
			searchRecipients,
			searchWebhooks,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, BLOOIO_V4, findOperation);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveWhileWaiting(this, V4_WAITS, Date.now());
	}
}
