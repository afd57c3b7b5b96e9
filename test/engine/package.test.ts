import type { INodeTypeBaseDescription } from 'n8n-workflow';

import manifest from '../../package.json';
import { loadPackage } from './support/package/nodeTypes';
import { built, filesIn, textOf } from './support/package/packageFolder.cjs';

const FILES = filesIn('dist');
const BUNDLE = 'blooio.js';
const LICENSES = 'THIRD_PARTY_LICENSES.txt';
/** Libraries that n8n does not have. */
const LIBRARIES = ['libphonenumber-js', 'marked'];

const fileOf = (library: string) => `libraries/${library}.js`;

const inBuild = (path: string) => path.replace(/^dist\//, '');
const ENTRIES = [...manifest.n8n.credentials, ...manifest.n8n.nodes].map(inBuild);

/** The files behind the icon addresses that n8n gives a node or credential. */
const iconFiles = ({ iconUrl }: { iconUrl?: INodeTypeBaseDescription['iconUrl'] }): string[] => {
	const urls = typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [iconUrl ?? ''];
	return urls.map((url) => url.replace(/^icons\/n8n-nodes-blooio\/dist\//, ''));
};

it('n8n’s own loader finds the nodes and the credential under their fixed names', async () => {
	const { nodeTypes, credentialTypes } = await loadPackage();
	expect(Object.keys(nodeTypes).sort()).toEqual([
		'blooio',
		'blooioChannels',
		'blooioChannelsTrigger',
		'blooioTrigger',
	]);
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
	expect(FILES).toEqual(expect.arrayContaining(ENTRIES));
});

it('the build is the bundle, its entries, icons, codex files, output fields, libraries and their licences: no tests, no sources', () => {
	const codex = manifest.n8n.nodes.map((path) => inBuild(path).replace(/js$/, 'json'));
	const others = /^icons\/[\w.]+\.svg$|^nodes\/\w+\/__schema__\/v[12]\.0\.0\/\w+\/\w+\.json$/;
	expect(FILES.filter((file) => !others.test(file))).toEqual(
		[BUNDLE, ...ENTRIES, ...codex, ...LIBRARIES.map(fileOf), LICENSES].sort(),
	);
});

it('the code exists once: an entry hands on a class of the bundle', () => {
	const bundle = built(BUNDLE);
	for (const entry of ENTRIES) {
		const [[name, found] = ['', undefined], ...more] = Object.entries(built(entry));
		expect(more).toEqual([]);
		expect(found).toBeInstanceOf(Function);
		expect(bundle[name]).toBe(found);
	}
});

it('what is of others is in files of its own, with its licences, and what n8n has is not brought', () => {
	const imports = (file: string) =>
		[...textOf(file).matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, name]) => name);
	expect(textOf(BUNDLE)).not.toContain('node_modules/');
	expect([...new Set(imports(BUNDLE))].sort()).toEqual([
		...LIBRARIES.map((library) => `./${fileOf(library)}`),
		'crypto',
		'luxon',
		'n8n-workflow',
		'zod',
	]);
	for (const library of LIBRARIES) {
		expect(imports(fileOf(library))).toEqual([]);
		expect(textOf(LICENSES)).toContain(`\n${library} `);
	}
});

it('the bundle’s text is readable, and no helper of the bundler gets into the outputs', () => {
	expect(textOf(BUNDLE)).toContain('function canvasOutputs(parameter, ');
	expect(textOf(BUNDLE)).not.toContain('__name(');
});

it('the package runs nothing when it is installed and brings no other package along', () => {
	expect(manifest).not.toHaveProperty('dependencies');
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
		expect(manifest.scripts).not.toHaveProperty(script);
	}
});
