import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { testCredential } from './credentialTest';
import { searchCountries } from './listSearch/searchCountries';
import { triggerOutputsExpression } from './trigger/event/outputs';
import { passOn } from './trigger/event/passOn';
import { triggerFields } from './trigger/panel/fields';
import { triggerBuilderHint, triggerHints } from './trigger/panel/hints';
import { eventSubtitle } from './trigger/panel/subtitle';
import { lifecycle } from './trigger/lifecycle';
import { receiveEvent } from './trigger/receive';

export class BlooioTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Blooio Trigger',
		name: 'blooioTrigger',
		icon: { light: 'file:../../icons/blooio.svg', dark: 'file:../../icons/blooio.dark.svg' },
		group: ['trigger'],
		// Above 1, n8n works out no expression at each call of a webhook.
		version: 2,
		subtitle: eventSubtitle,
		// The list of nodes shows this for both nodes (n8n 2.41), so it must not speak of receiving alone.
		description:
			'Send and receive iMessage, RCS and SMS, or start a workflow when a message comes in',
		eventTriggerDescription: 'Waiting for an event from Blooio',
		activationMessage: 'You can now write to your Blooio number to start this workflow.',
		triggerPanel: {
			header: 'Listen for an event from Blooio',
			executionsHelp: {
				inactive:
					'<b>While building your workflow</b>, use the button above, then write to your Blooio number. The event appears here.<br/><br/><b>Once it is ready</b>, publish the workflow. Then every event starts it, and its executions are in the executions list.',
				active:
					'<b>While building your workflow</b>, use the button above, then write to your Blooio number. The event appears here.<br/><br/><b>Your workflow is published</b>, so every event starts it as well; these executions are in the executions list.',
			},
			activationHint: 'Publish the workflow to have every event start it.',
		},
		defaults: { name: 'Blooio Trigger' },
		inputs: [],
		outputs: triggerOutputsExpression,
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
		hints: triggerHints,
		builderHint: triggerBuilderHint,
		properties: triggerFields,
	};

	methods = { credentialTest: { testCredential }, listSearch: { searchCountries } };

	webhookMethods = { default: lifecycle };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvent(this, Date.now());
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await passOn(this);
	}
}
