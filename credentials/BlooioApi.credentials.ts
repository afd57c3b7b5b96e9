import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

const NO_API =
	'There is no Blooio API at this Base URL. The usual one is https://backend.blooio.com/v2/api.';

const testRules: Array<IAuthenticateRuleResponseCode | IAuthenticateRuleResponseSuccessBody> = [
	{
		type: 'responseCode',
		properties: {
			value: 401,
			message:
				'Blooio does not know this API key. Copy it again from your Blooio dashboard, without spaces.',
		},
	},
	...[301, 302, 303, 307, 308, 404].map((value) => ({
		type: 'responseCode' as const,
		properties: { value, message: NO_API },
	})),
	{
		type: 'responseSuccessBody',
		properties: {
			key: 'valid',
			value: false,
			message:
				'This API key was revoked or has expired. Create a new one in your Blooio dashboard.',
		},
	},
];

/** API key of a Blooio number pool; tested by `GET /me` (OpenAPI operationId getMe). */
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

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
			url: '/me',
			// n8n would send the key along to any other host.
			disableFollowRedirect: true,
		},
		// n8n handles both kinds of rule side by side; only its type asks for a single kind.
		rules: testRules as ICredentialTestRequest['rules'],
	};
}
