import { Credentials } from 'n8n-core';
import {
	ICredentialsHelper,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
	type INode,
	type Workflow,
} from 'n8n-workflow';

import { loadPackage } from './nodeTypes';

/** Gives the node one credential and applies the credential type's own `authenticate`. */
export class CredentialsForTests extends ICredentialsHelper {
	constructor(private readonly data: ICredentialDataDecryptedObject) {
		super();
	}

	override getParentTypes() {
		return [];
	}

	override isCredentialUsableByNode() {
		return true;
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const type = (await loadPackage()).credentialTypes[typeName]?.type;
		const { headers = {} } = (type?.authenticate as IAuthenticateGeneric).properties;
		const resolved = Object.entries(headers).map(([name, value]) => [
			name,
			workflow.expression.getSimpleParameterValue(node, String(value), 'internal', {
				$credentials: credentials,
			}),
		]);
		return { ...options, headers: { ...options.headers, ...Object.fromEntries(resolved) } };
	}

	override async preAuthentication() {
		return undefined;
	}

	override async runPreAuthentication() {
		return undefined;
	}

	override async getCredentials() {
		return new Credentials({ id: '1', name: 'Blooio' }, 'blooioApi', '');
	}

	override async getDecrypted() {
		return { ...this.data };
	}

	override async updateCredentials() {}

	override async updateCredentialsOauthTokenData() {}

	override getCredentialsProperties() {
		return [];
	}
}
