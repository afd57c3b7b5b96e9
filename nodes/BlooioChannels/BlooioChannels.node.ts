import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
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
import { BLOOIO_V4 } from './v4';

export class BlooioChannels implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Blooio Channels',
		name: 'blooioChannels',
		icon: { light: 'file:../../icons/blooio.svg', dark: 'file:../../icons/blooio.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: "Send by iMessage, SMS, RCS or WhatsApp with Blooio's v4 API (beta)",
		defaults: { name: 'Blooio Channels' },
		usableAsTool: true,
		builderHint: channelsBuilderHint,
		inputs: [NodeConnectionTypes.Main],
		outputs,
		credentials: [{ name: 'blooioApi', required: true, testedBy: 'testCredential' }],
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
}
