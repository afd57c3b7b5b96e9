'use strict';

/**
 * @typedef {import('n8n-workflow').INodeProperties} Field
 * @typedef {import('n8n-workflow').INodeTypeDescription} NodeDescription
 * @typedef {{ name: string, properties: Field[] }} CredentialDescription
 * @typedef {object} FixedNames what saved workflows hold, or rely on without holding it
 * @property {string[]} names nodes, credential, fields with type and default, choices; sorted
 */

/** Fields that show something and hold nothing. */
const SILENT = ['notice', 'callout', 'button', 'credentials'];

/**
 * Everything about the package that must stay as it is, because workflows that people saved refer
 * to it. Defaults belong to it: n8n leaves out of a saved workflow what equals the default.
 *
 * @param {{ nodes: NodeDescription[], credentials: CredentialDescription[] }} given
 * @returns {FixedNames}
 */
function fixedNames({ nodes, credentials }) {
	const names = [
		...nodes.flatMap((node) => [
			...[node.version].flat().map((version) => `node ${node.name}: version ${version}`),
			...(node.webhooks ?? []).map(
				({ httpMethod, path }) => `node ${node.name}: webhook ${httpMethod} ${path}`,
			),
			...node.properties.flatMap((field) =>
				scopesOf(field).flatMap((scope) => linesOf(field, `${node.name} ${scope}`, '')),
			),
		]),
		...credentials.flatMap(({ name, properties }) =>
			properties.flatMap((field) => linesOf(field, `credential ${name}`, '')),
		),
	];
	return { names: [...new Set(names)].sort() };
}

/** @param {Field} field @returns {string[]} the operations that show it */
function scopesOf({ displayOptions }) {
	const { resource = [], operation = [] } = displayOptions?.show ?? {};
	if (resource.length === 0) return ['every operation'];
	if (operation.length === 0) return resource.map((value) => `${value}`);
	return resource.flatMap((value) => operation.map((inner) => `${value}:${inner}`));
}

/**
 * @param {Field} field
 * @param {string} scope
 * @param {string} above path of the fields around it
 * @returns {string[]}
 */
function linesOf(field, scope, above) {
	if (SILENT.includes(field.type)) return [];
	const path = `${above}${field.name}`;
	const type = field.typeOptions?.multipleValues ? `list of ${field.type}` : field.type;
	const line = (/** @type {string} */ text) => `${scope}, ${path}: ${text}`;
	return [
		line(`${type}, unless set ${JSON.stringify(field.default)}`),
		...(field.modes ?? []).map(({ name }) => line(`mode ${name}`)),
		...(field.options ?? []).flatMap((option) => {
			if ('values' in option) {
				return option.values.flatMap((inner) => linesOf(inner, scope, `${path}.${option.name}.`));
			}
			if ('type' in option) return linesOf(option, scope, `${path}.`);
			return [line(`choice ${JSON.stringify(option.value)}`)];
		}),
	];
}

/**
 * What became of the names.
 *
 * @param {FixedNames} saved
 * @param {FixedNames} present
 * @returns {{ lost: string[], added: string[] }} `lost` breaks saved workflows
 */
function compareNames(saved, present) {
	const lost = saved.names.filter((name) => !present.names.includes(name));
	const added = present.names.filter((name) => !saved.names.includes(name));
	return { lost, added };
}

module.exports = { compareNames, fixedNames };
