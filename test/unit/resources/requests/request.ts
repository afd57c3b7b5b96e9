import type { IDataObject, INodeProperties } from 'n8n-workflow';

import {
	buildPath,
	type ApiRequest,
	type Operation,
} from '../../../../nodes/Blooio/engine/operation';
import type { LookUp, MakePlan, Planned } from '../../../../nodes/Blooio/engine/plan/plan';
import { findOperation } from '../../../../nodes/Blooio/actionPanel';
import { resources } from '../../../../nodes/Blooio/resources';
import { parametersOf } from '../../support/parameters';

/** A request as it leaves, without what is not there. */
export interface Sent {
	method: string;
	/** Encoded. */
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	file?: object;
}

/** Parameters of an operation and the request that they stand for. */
export interface RequestRow {
	/** Resource and operation, as the registry names them. */
	operation: string;
	/** What makes this row another than those before it. */
	when?: string;
	/** Over the defaults of the fields. */
	values?: IDataObject;
	sends: Sent;
}

/** Every operation, as the rows name it. */
export const ALL = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => `${value}:${operation.value}`),
);

/** An operation by resource and name, e.g. `chat:get`. */
export const operationNamed = (name: string): Operation => {
	const [resource, operation] = name.split(':');
	return findOperation(resource, operation);
};

const defaultsOf = (fields: readonly INodeProperties[]): IDataObject =>
	Object.fromEntries(
		fields.map(({ name, default: value }) => [
			name,
			typeof value === 'object' && value !== null && 'value' in value ? value.value : value,
		]),
	);

/** The same value, telling which members of it are read. */
function watched(value: unknown, onRead: (name: string) => void): unknown {
	if (typeof value !== 'object' || value === null) return value;
	return new Proxy(value, {
		get: (target, key) => {
			if (typeof key === 'string') onRead(key);
			return watched(Reflect.get(target, key), onRead);
		},
	});
}

/**
 * The request for parameters, those not given as the panel shows them at first.
 *
 * @param onRead told of each parameter that is read
 */
export function requestOf(
	name: string,
	values: IDataObject = {},
	onRead: (name: string) => void = () => undefined,
): ApiRequest {
	const { fields, request } = operationNamed(name);
	const all = watched({ ...defaultsOf(fields), ...values }, onRead) as IDataObject;
	return request(parametersOf(all, fields));
}

/** What goes over the wire for a request. */
export const sent = ({ method, path, query, body, file }: ApiRequest): Sent => ({
	method,
	path: buildPath(path),
	...(query && Object.keys(query).length > 0 && { query }),
	...(body && { body }),
	...(file && { file }),
});

/**
 * Carries out a plan by hand.
 *
 * @param answer the body of a look-up
 * @returns every look-up and what the plan comes to
 */
export function carryOut(
	makePlan: MakePlan,
	answer: (lookUp: LookUp) => IDataObject | null,
	now = 1_700_000_000_000,
): { asked: ApiRequest[]; planned: Planned } {
	const asked: ApiRequest[] = [];
	const plan = makePlan(now);
	let step = plan.next();
	while (!step.done) {
		asked.push(
			...step.value.map(({ path, query }): ApiRequest => ({ method: 'GET', path, query })),
		);
		step = plan.next(
			step.value.map((lookUp) => {
				const body = answer(lookUp);
				return body && lookUp.keep ? lookUp.keep(body) : body;
			}),
		);
	}
	return { asked, planned: step.value };
}
