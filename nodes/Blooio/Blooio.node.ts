import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { outputsExpression } from './canvasOutputs';
import { runNode } from './engine/run';
import { searchChats } from './listSearch/searchChats';
import { searchContacts } from './listSearch/searchContacts';
import { searchGroups } from './listSearch/searchGroups';
import { searchNumbers } from './listSearch/searchNumbers';
import { searchWebhooks } from './listSearch/searchWebhooks';
import { properties } from './properties';
import { findOperation } from './registry';

export class Blooio implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Blooio',
		name: 'blooio',
		icon: { light: 'file:../../icons/blooio.svg', dark: 'file:../../icons/blooio.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Send and read iMessage, RCS and SMS with Blooio',
		defaults: { name: 'Blooio' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		credentials: [{ name: 'blooioApi', required: true }],
		properties,
	};

	methods = {
		listSearch: { searchChats, searchContacts, searchGroups, searchNumbers, searchWebhooks },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, findOperation);
	}
}
