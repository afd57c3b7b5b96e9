import type { INodeTypeBaseDescription } from 'n8n-workflow';

import manifest from '../../package.json';
import { loadPackage } from './support/nodeTypes';
import { filesIn } from './support/packageFolder.cjs';

const FILES = filesIn('dist');

/** The files behind the icon addresses that n8n gives a node or credential. */
const iconFiles = ({ iconUrl }: { iconUrl?: INodeTypeBaseDescription['iconUrl'] }): string[] => {
	const urls = typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [iconUrl ?? ''];
	return urls.map((url) => url.replace(/^icons\/n8n-nodes-blooio\/dist\//, ''));
};

it('n8n’s own loader finds the nodes and the credential under their fixed names', async () => {
	const { nodeTypes, credentialTypes } = await loadPackage();
	expect(Object.keys(nodeTypes).sort()).toEqual(['blooio', 'blooioTrigger']);
	expect(Object.keys(credentialTypes)).toEqual(['blooioApi']);
});

it('every node has its icons and its codex in the build', async () => {
	const { types } = await loadPackage();
	expect(types.nodes.length).toBeGreaterThan(0);
	for (const node of types.nodes) {
		expect(FILES).toEqual(expect.arrayContaining(iconFiles(node)));
		expect(iconFiles(node)).toHaveLength(2);
		expect(node.codex).toMatchObject({
			categories: expect.arrayContaining(['Communication']),
			alias: expect.arrayContaining(['iMessage', 'SMS']),
			resources: { primaryDocumentation: [{ url: expect.stringMatching(/^https:/) }] },
		});
	}
});

it('the credential has its icons in the build', async () => {
	const { types } = await loadPackage();
	for (const credential of types.credentials) {
		expect(iconFiles(credential)).toHaveLength(2);
		expect(FILES).toEqual(expect.arrayContaining(iconFiles(credential)));
	}
});

it('the nodes use the credential that the package brings', async () => {
	const { nodeTypes } = await loadPackage();
	for (const { type } of Object.values(nodeTypes)) {
		const description = 'description' in type ? type.description : undefined;
		expect(description).toMatchObject({ credentials: [{ name: 'blooioApi', required: true }] });
	}
});

it('every entry of the manifest is a file of the build, and n8n’s name for the type fits', () => {
	const { credentials, nodes } = manifest.n8n;
	const entries = [...credentials, ...nodes].map((path) => path.replace(/^dist\//, ''));
	expect(FILES).toEqual(expect.arrayContaining(entries));
});

it('the build holds code, icons and codex files alone: no tests, no sources', () => {
	const strange = FILES.filter(
		(file) =>
			!/^(nodes|credentials)\/[\w/]+\.(node\.|credentials\.)?(js|json)$|^icons\/[\w.]+\.svg$/.test(
				file,
			),
	);
	expect(strange).toEqual([]);
	expect(FILES.filter((file) => /(^|\/)(test|simulator)\/|\.(test|spec)\./.test(file))).toEqual([]);
});

it('the package runs nothing when it is installed and brings no other package along', () => {
	expect(manifest).not.toHaveProperty('dependencies');
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
		expect(manifest.scripts).not.toHaveProperty(script);
	}
});
