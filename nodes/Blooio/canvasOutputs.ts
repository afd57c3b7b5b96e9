import type { Operation } from './engine/operation';
import { CATALOGUE } from './errors/catalogue';
import { resources } from './resources';

/** An output as the editor draws it. */
interface CanvasOutput {
	type: 'main';
	displayName?: string;
}

/**
 * The outputs for a node's parameters. n8n evaluates this function as text, in the editor and at
 * run time, so it uses nothing outside itself and no syntax that a compiler would rewrite.
 * `branchedCodes` decides the same for the engine; a test holds the two together.
 */
function canvasOutputs(
	parameter: Record<string, unknown>,
	labels: Record<string, string>,
	ownOutputs: Record<string, string[]>,
): CanvasOutput[] {
	const selected = Array.isArray(parameter.errorOutputs) ? parameter.errorOutputs.map(String) : [];
	const typed = typeof parameter.otherErrorCodes === 'string' ? parameter.otherErrorCodes : '';
	const codes = Object.keys(labels).filter((code) => selected.includes(code));
	for (const code of typed.split(/[\s,;]+/)) {
		if (code !== '' && !codes.includes(code)) codes.push(code);
	}
	const operation = parameter.resource + ':' + parameter.operation;
	const byType = ownOutputs[operation + ':' + parameter.responseType];
	const own = byType ? byType : ownOutputs[operation] ? ownOutputs[operation] : ['Success'];
	if (codes.length === 0 && own.length === 1) return [{ type: 'main' }];
	const outputs: CanvasOutput[] = own.map((displayName) => ({ type: 'main', displayName }));
	for (const code of codes) {
		const known = Object.keys(labels).includes(code);
		outputs.push({ type: 'main', displayName: known ? labels[code] : code.slice(0, 16) });
	}
	return outputs;
}

const labels = Object.fromEntries(CATALOGUE.map(({ code, label }) => [code, label]));

/** The operation's own outputs, where they are named: by operation, and by its response type. */
function namesOf(operation: string, { ownOutputs, successLabel }: Operation) {
	if (ownOutputs === undefined) {
		return successLabel === undefined ? [] : [[operation, [successLabel]]];
	}
	if (Array.isArray(ownOutputs)) return [[operation, ownOutputs]];
	return Object.entries(ownOutputs).map(([type, names]) => [`${operation}:${type}`, names]);
}

const ownOutputs = Object.fromEntries(
	resources.flatMap(({ value, operations }) =>
		operations.flatMap((operation) => namesOf(`${value}:${operation.value}`, operation)),
	),
);

/** The `outputs` of the action node: an expression over its parameters. */
export const outputsExpression: `={{${string}}}` = `={{(${canvasOutputs.toString()})($parameter, ${JSON.stringify(labels)}, ${JSON.stringify(ownOutputs)})}}`;
