import { Credentials } from 'n8n-core';
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
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
	): Promise<IHttpRequestOptions> {
		const type = (await loadPackage()).credentialTypes[typeName]?.type;
		// An expression would pass here, and fail in n8n after the answer to a call.
		if (typeof type?.authenticate !== 'function')
			throw new TypeError('authenticate is no function');
		return await type.authenticate(credentials, options);
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
