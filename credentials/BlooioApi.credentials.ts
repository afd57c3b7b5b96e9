import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

/** API key of a Blooio number pool; the nodes test it (credentialTest.ts). */
export class BlooioApi implements ICredentialType {
	name = 'blooioApi';

	displayName = 'Blooio API';

	icon: Icon = { light: 'file:../icons/blooio.svg', dark: 'file:../icons/blooio.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-blooio/n8n-nodes-blooio#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Create one in your Blooio dashboard under API Keys. Each key sends from the numbers that are assigned to it.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://backend.blooio.com/v2/api',
			required: true,
			description: 'Change this only for a proxy or the local simulator',
		},
		{
			displayName: 'Channels Base URL',
			name: 'channelsBaseUrl',
			type: 'string',
			default: 'https://api.blooio.com/v4',
			description: 'The same for the nodes Blooio Channels, which use the v4 API (beta)',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Signing secret of a webhook that you registered yourself in Blooio, or several of them separated by commas. Leave empty otherwise.',
		},
	];

	/**
	 * No expression: n8n evaluates none any more once it has answered a webhook's call or published a
	 * workflow, and some requests are made after that.
	 */
	async authenticate(
		{ apiKey }: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const Authorization = `Bearer ${String(apiKey).trim()}`;
		return { ...options, headers: { ...options.headers, Authorization } };
	}
}
