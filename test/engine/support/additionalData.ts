import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import {
	UnexpectedError,
	type ICredentialDataDecryptedObject,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { CredentialsForTests } from './package/credentials';

/** What n8n gives an execution beside the workflow: who it is, its credential, its addresses. */
export function additionalData(
	mode: WorkflowExecuteMode,
	executionId: string,
	credential: ICredentialDataDecryptedObject,
	restApiUrl?: string,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost:5678/';
	const workflowData = {
		id: 'workflow-1',
		name: 'Test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [],
		connections: {},
	};
	return {
		executionId,
		hooks: new ExecutionLifecycleHooks(mode, executionId, workflowData),
		externalSecretsProxy: new ExternalSecretsProxy(),
		credentialsHelper: new CredentialsForTests(credential),
		currentNodeExecutionIndex: 0,
		executeWorkflow: async () => {
			throw new UnexpectedError('No sub-workflows in these tests');
		},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: async () => {
			throw new UnexpectedError('No task runner in these tests');
		},
		logAiEvent: () => undefined,
		variables: {},
		restApiUrl: restApiUrl ?? url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
	};
}
