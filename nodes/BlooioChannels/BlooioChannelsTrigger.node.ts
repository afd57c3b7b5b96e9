import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { testCredential } from '../Blooio/credentialTest';
import { getChannels } from './listSearch/searchChannels';
import { eventSubtitle, triggerFields } from './trigger/fields';
import { lifecycle } from './trigger/lifecycle';
import { receive } from './trigger/receive';

export class BlooioChannelsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Blooio Channels Trigger',
		name: 'blooioChannelsTrigger',
		icon: { light: 'file:../../icons/blooio.svg', dark: 'file:../../icons/blooio.dark.svg' },
		group: ['trigger'],
		// Above 1, n8n works out no expression at each call of a webhook.
		version: 2,
		subtitle: eventSubtitle,
		description:
			"Send by iMessage, SMS, RCS or WhatsApp with Blooio's v4 API (beta), or start a workflow with its events",
		eventTriggerDescription: 'Waiting for an event from Blooio',
		activationMessage: 'You can now write to one of your channels to start this workflow.',
		triggerPanel: {
			header: 'Listen for an event from Blooio',
			executionsHelp: {
				inactive:
					'<b>While building your workflow</b>, use the button above, then write to one of your channels. The event appears here.<br/><br/><b>Once it is ready</b>, publish the workflow. Then every event starts it, and its executions are in the executions list.',
				active:
					'<b>While building your workflow</b>, use the button above, then write to one of your channels. The event appears here.<br/><br/><b>Your workflow is published</b>, so every event starts it as well; these executions are in the executions list.',
			},
			activationHint: 'Publish the workflow to have every event start it.',
		},
		defaults: { name: 'Blooio Channels Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'blooioApi', required: true, testedBy: 'testCredential' }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				responseMode: 'onReceived',
				// Empty, or n8n answers with the name of its default instead of what webhook() returns.
				responseData: '',
			},
		],
		properties: triggerFields,
	};

	methods = { credentialTest: { testCredential }, loadOptions: { getChannels } };

	webhookMethods = { default: lifecycle };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, Date.now());
	}
}
