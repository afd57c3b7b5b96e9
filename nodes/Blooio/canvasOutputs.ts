import type { Operation } from './engine/operation';
import { ALL_OTHERS, TYPED } from './errors/branches';
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
 * `branchesOf` decides the same for the engine; a test holds the two together.
 */
function canvasOutputs(
	parameter: Record<string, unknown>,
	labels: Record<string, string>,
	typedIn: Record<string, string>,
	ownOutputs: Record<string, string[]>,
): CanvasOutput[] {
	const has = (known: Record<string, unknown>, name: string) => Object.keys(known).includes(name);
	const chosen = Array.isArray(parameter.errorOutputs) ? parameter.errorOutputs.map(String) : [];
	const branches = chosen.filter((value, index) => chosen.indexOf(value) === index);
	const operation = parameter.resource + ':' + parameter.operation;
	const separate = operation + ':' + parameter.separateOutputs;
	const byType = ownOutputs[separate + ':' + parameter.responseType];
	const byOperation = ownOutputs[separate] ? ownOutputs[separate] : ownOutputs[operation];
	const own = byType ? byType : byOperation ? byOperation : ['Success'];
	if (branches.length === 0 && own.length === 1) return [{ type: 'main' }];
	const outputs: CanvasOutput[] = own.map((displayName) => ({ type: 'main', displayName }));
	for (const value of branches) {
		const typed = has(typedIn, value) ? parameter[String(typedIn[value])] : '';
		const known = has(labels, value) ? String(labels[value]) : value;
		const name = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : known;
		outputs.push({ type: 'main', displayName: name.slice(0, 16) });
	}
	return outputs;
}

const labels = Object.fromEntries([
	...CATALOGUE.map(({ code, label }) => [code, label]),
	...[...TYPED, ALL_OTHERS].map(({ value, label }) => [value, label]),
]);

const typedIn = Object.fromEntries(TYPED.map(({ value, field }) => [value, field]));

/**
 * The operation's own outputs, where they are named: by operation; with Separate Outputs by its
 * response type as well.
 */
function namesOf(operation: string, { ownOutputs = {}, successLabel }: Operation) {
	const one = successLabel === undefined ? [] : [[operation, [successLabel]]];
	const separate = `${operation}:true`;
	if (Array.isArray(ownOutputs)) return [...one, [separate, ownOutputs]];
	const byType = Object.entries(ownOutputs);
	return [...one, ...byType.map(([type, names]) => [`${separate}:${type}`, names])];
}

const ownOutputs = Object.fromEntries(
	resources.flatMap(({ value, operations }) =>
		operations.flatMap((operation) => namesOf(`${value}:${operation.value}`, operation)),
	),
);

/** The `outputs` of the action node: an expression over its parameters. */
export const outputsExpression: `={{${string}}}` = `={{(${canvasOutputs.toString()})($parameter, ${JSON.stringify(labels)}, ${JSON.stringify(typedIn)}, ${JSON.stringify(ownOutputs)})}}`;
