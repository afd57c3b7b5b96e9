import { LoadOptionsContext } from 'n8n-core';
import {
	UnexpectedError,
	type ICredentialDataDecryptedObject,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { additionalData } from './additionalData';
import { nodeTypes } from './package/nodeTypes';
import { blooioNode, buildWorkflow } from './runWorkflow';

/** What the editor asks a searchable list for. */
export interface Search {
	filter?: string;
	/** What the last page gave. */
	paginationToken?: string;
	/** What the other fields of the panel hold. */
	beside?: INodeParameters;
	/** Type of the node; Blooio unless given. */
	type?: string;
}

async function editorContext(
	credential: ICredentialDataDecryptedObject,
	{ beside = {}, type }: Search,
) {
	const workflow = await buildWorkflow({
		parameters: {},
		settings: type === undefined ? {} : { type },
	});
	const node = blooioNode(workflow);
	const data = additionalData('internal', '', credential);
	data.currentNodeParameters = beside;
	return {
		context: new LoadOptionsContext(workflow, node, data, 'parameters.chatId'),
		methods: nodeTypes.getByNameAndVersion(node.type, 1).methods,
	};
}

/** Fetches a searchable list as the editor does, by the name of its method. */
export async function searchList(
	method: string,
	credential: ICredentialDataDecryptedObject,
	given: Search = {},
): Promise<INodeListSearchResult> {
	const { context, methods } = await editorContext(credential, given);
	const search = methods?.listSearch?.[method];
	if (!search) throw new UnexpectedError(`The node has no list search ${method}`);
	return await search.call(context, given.filter, given.paginationToken);
}

/** Fetches the choices of a field that takes several, as the editor does. */
export async function loadChoices(
	method: string,
	credential: ICredentialDataDecryptedObject,
	given: Search = {},
): Promise<INodePropertyOptions[]> {
	const { context, methods } = await editorContext(credential, given);
	const load = methods?.loadOptions?.[method];
	if (!load) throw new UnexpectedError(`The node has no choices ${method}`);
	return await load.call(context);
}
