import { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	UnexpectedError,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import { join } from 'path';

import { passThrough } from './passThrough';

/** Folder of the package, whose `dist/` is what the tests run. */
export const PACKAGE_FOLDER = join(require.resolve('../../../package.json'), '..');

const loader = new PackageDirectoryLoader(PACKAGE_FOLDER);
let loading: Promise<void> | undefined;

/** Loads the built package with n8n's own loader, once per test file. */
export async function loadPackage(): Promise<PackageDirectoryLoader> {
	loading ??= loader.loadAll();
	await loading;
	return loader;
}

const PREFIX = 'n8n-nodes-blooio.';

function find(type: string): INodeType | IVersionedNodeType {
	if (!type.startsWith(PREFIX)) return passThrough;
	const loaded = loader.nodeTypes[type.slice(PREFIX.length)];
	if (!loaded) throw new UnexpectedError(`The built package has no node ${type}`);
	return loaded.type;
}

/** The package's nodes; every other type passes its items through. */
export const nodeTypes: INodeTypes = {
	getByName: find,
	getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
	getKnownTypes: () => ({}),
};
