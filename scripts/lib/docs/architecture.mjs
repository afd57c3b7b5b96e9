import { binFile, run, tail } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';

const START = '<!-- imports -->';
const END = '<!-- /imports -->';

/** Files and folders directly below nodes/Blooio, and what each is for. */
const PARTS = new Map([
	['Blooio.node.ts', 'the action node'],
	['BlooioTrigger.node.ts', 'the trigger'],
	['actionPanel.ts', 'what the action node shows'],
	['builderHint.ts', "what n8n's AI builder should know"],
	['credentialTest.ts', 'the test of the credential'],
	['panel', 'makes fields, outputs and subtitle of resources'],
	['api.ts', 'what tells one API from another'],
	['v2', 'addresses, error bodies and codes of this API'],
	['resources', 'one file per operation'],
	['fields', 'fields that operations share'],
	['operations', 'operations that both APIs have'],
	['listSearch', 'lists in the editor'],
	['inbound', 'what trigger and waits share'],
	['trigger', 'registers, filters, receives'],
	['waiting', 'asks people, sleeps, wakes'],
	['judging', 'what counts as an answer'],
	['conversation', 'what the messages of a chat say together'],
	['text', 'what a text looks like in a chat'],
	['defaultCountryField.ts', 'the option Default Country'],
	['downloadFields.ts', 'the options of Download Attachments'],
	['engine', 'runs an operation, talks HTTP'],
	['errors', 'codes, texts, node errors'],
	['schemas', 'checks of what comes from outside'],
]);

/**
 * @typedef {{ resolved: string, dependencyTypes: string[] }} Dependency
 * @typedef {{ source: string, dependencies: Dependency[] }} Module
 */

/** @param {string} file e.g. `nodes/Blooio/engine/run.ts` */
const partOf = (file) => file.split('/')[2] ?? '';

/** @returns {Promise<Module[]>} the package's files with what each imports of the others */
async function readModules() {
	const args = ['--config', '.dependency-cruiser.cjs', '--include-only', '^nodes/Blooio/'];
	const { code, stdout, output } = await run(process.execPath, [
		binFile('dependency-cruiser', 'depcruise'),
		...args,
		'--output-type',
		'json',
		'nodes',
	]);
	if (code === 0) return JSON.parse(stdout).modules;
	throw new Problem(`The imports cannot be read:\n${tail(output)}`, 'mend what it says.');
}

/** @param {Module[]} modules @returns {string} a Mermaid drawing of who imports whom */
function draw(modules) {
	/** @type {Map<string, boolean>} arrow → whether it stands for more than types */
	const arrows = new Map();
	for (const { source, dependencies } of modules) {
		for (const { resolved, dependencyTypes } of dependencies) {
			const [from, to] = [partOf(source), partOf(resolved)];
			if (from === to) continue;
			const name = `${idOf(from)} ${idOf(to)}`;
			arrows.set(name, arrows.get(name) || !dependencyTypes.includes('type-only'));
		}
	}
	const present = new Set(modules.map(({ source }) => partOf(source)));
	const unknown = [...present].filter((part) => !PARTS.has(part) && !part.endsWith('.json'));
	if (unknown.length > 0) {
		throw new Problem(
			`Nobody has said what nodes/Blooio/${unknown[0]} is for.`,
			'say it in PARTS of scripts/lib/docs/architecture.mjs.',
		);
	}
	const boxes = [...PARTS]
		.filter(([part]) => present.has(part))
		.map(([part, purpose]) => `    ${idOf(part)}["<b>${part}</b><br/>${purpose}"]`);
	const lines = [...arrows].sort().map(([name, atRunTime]) => {
		const [from, to] = name.split(' ');
		return `    ${from} ${atRunTime ? '-->' : '-.->'} ${to}`;
	});
	return ['```mermaid', 'flowchart TD', ...boxes, ...lines, '```'].join('\n');
}

/** @param {string} part @returns {string} a name that Mermaid takes */
const idOf = (part) => part.replace(/\W/g, '_');

/**
 * Puts the picture of the present imports between its markers.
 *
 * @param {string} text of docs/architecture.md
 * @returns {Promise<string>}
 * @throws {Problem} when the markers are missing, or a folder is new
 */
export async function withArchitecture(text) {
	const [from, to] = [text.indexOf(START), text.indexOf(END)];
	if (from < 0 || to < from) {
		throw new Problem(
			'docs/architecture.md lacks the place for the picture.',
			`put ${START} and ${END} where it belongs.`,
		);
	}
	const picture = draw(await readModules());
	return `${text.slice(0, from)}${START}\n\n${picture}\n\n${text.slice(to)}`;
}
