import type { Api } from '../api';
import type { Resource } from '../engine/operation';
import type { OwnOutputs } from '../engine/results/routing';
import { ALL_OTHERS, TYPED } from '../errors/branches';

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
	ownOutputs: Record<string, OwnOutputs[]>,
): CanvasOutput[] {
	const has = (known: Record<string, unknown>, name: string) => Object.keys(known).includes(name);
	const chosen = Array.isArray(parameter.errorOutputs) ? parameter.errorOutputs.map(String) : [];
	const branches = chosen.filter((value, index) => chosen.indexOf(value) === index);
	const operation = parameter.resource + ':' + parameter.operation;
	const cases = has(ownOutputs, operation) ? ownOutputs[operation] : [];
	const fits = (when: Record<string, unknown>) =>
		Object.keys(when).every((name) => parameter[name] === when[name]);
	const found = (cases ? cases : []).filter((one) => fits(one.when ? one.when : {}))[0];
	const own = found ? found.names : ['Success'];
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

const labelsOf = ({ codes }: Api) =>
	Object.fromEntries([
		...codes.map(({ code, label }) => [code, label]),
		...[...TYPED, ALL_OTHERS].map(({ value, label }) => [value, label]),
	]);

const typedIn = Object.fromEntries(TYPED.map(({ value, field }) => [value, field]));

/** The operations' own outputs, where they are named. */
const ownOutputsOf = (resources: readonly Resource[]) =>
	Object.fromEntries(
		resources.flatMap(({ value, operations }) =>
			operations.flatMap((operation) =>
				operation.ownOutputs ? [[`${value}:${operation.value}`, operation.ownOutputs]] : [],
			),
		),
	);

/** The `outputs` of an action node: an expression over its parameters. */
export const outputsExpression = (api: Api, resources: readonly Resource[]): `={{${string}}}` =>
	`={{(${canvasOutputs.toString()})($parameter, ${JSON.stringify(labelsOf(api))}, ${JSON.stringify(typedIn)}, ${JSON.stringify(ownOutputsOf(resources))})}}`;
