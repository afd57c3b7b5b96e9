import { LoadOptionsContext } from 'n8n-core';
import {
	UnexpectedError,
	type ICredentialDataDecryptedObject,
	type INodeListSearchResult,
	type INodeParameters,
} from 'n8n-workflow';

import { additionalData } from './additionalData';
import { nodeTypes } from './nodeTypes';
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

/** Fetches a searchable list as the editor does, by the name of its method. */
export async function searchList(
	method: string,
	credential: ICredentialDataDecryptedObject,
	{ filter, paginationToken, beside = {}, type }: Search = {},
): Promise<INodeListSearchResult> {
	const workflow = await buildWorkflow({
		parameters: {},
		settings: type === undefined ? {} : { type },
	});
	const node = blooioNode(workflow);
	const data = additionalData('internal', '', credential);
	data.currentNodeParameters = beside;
	const context = new LoadOptionsContext(workflow, node, data, 'parameters.chatId');
	const search = nodeTypes.getByNameAndVersion(node.type, 1).methods?.listSearch?.[method];
	if (!search) throw new UnexpectedError(`The node has no list search ${method}`);
	return await search.call(context, filter, paginationToken);
}
