import { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	UnexpectedError,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';

import { PACKAGE_FOLDER } from './packageFolder.cjs';
import { passThrough } from './passThrough';

const loader = new PackageDirectoryLoader(PACKAGE_FOLDER);
let loading: Promise<void> | undefined;

/** Loads the built package with n8n's own loader, once per test file. */
export async function loadPackage(): Promise<PackageDirectoryLoader> {
	loading ??= loader.loadAll();
	await loading;
	return loader;
}

const PREFIX = 'n8n-nodes-blooio.';

/** What n8n appends to the name of a node's variants for agents. */
const TOOL = /(Hitl)?Tool$/;

function find(type: string): INodeType | IVersionedNodeType {
	if (!type.startsWith(PREFIX)) return passThrough;
	const loaded = loader.nodeTypes[type.slice(PREFIX.length).replace(TOOL, '')];
	if (!loaded) throw new UnexpectedError(`The built package has no node ${type}`);
	return loaded.type;
}

/** The package's nodes; every other type passes its items through. */
export const nodeTypes: INodeTypes = {
	getByName: find,
	getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
	getKnownTypes: () => ({}),
};
