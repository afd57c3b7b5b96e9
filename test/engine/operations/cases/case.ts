import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Simulator } from '../../../simulator';

/** A value, or what makes it of the simulator's present state. */
export type Of<Value> = Value | ((simulator: Simulator) => Value);

export const valueOf = <Value extends object>(given: Of<Value>, simulator: Simulator): Value =>
	typeof given === 'function' ? given(simulator) : given;

/** What a run starts from. */
interface Situation {
	parameters?: Of<INodeParameters>;
	items?: Array<IDataObject | INodeExecutionData>;
	/** Done to the simulator before. */
	before?: (simulator: Simulator) => void;
}

/** A documented way in which an operation fails. */
export interface FailingCase extends Situation {
	when: string;
	/** API key of the credential. */
	key?: string;
	/** The code whose output the item reaches. */
	code: string;
	/** HTTP status that goes with it; `null` for what is refused before it is sent. */
	status: number | null;
}

/** What an operation does when all is well, and how it fails. */
export interface OperationCase extends Situation {
	/** Resource and operation, as the registry names them. */
	operation: string;
	/** The `json` of the items that come out, as far as it matters. */
	gives: Of<IDataObject[]>;
	/** What is asked of the API, e.g. `GET /me`. */
	asks: Of<string[]>;
	fails: FailingCase[];
}

/** Fails for a key that nobody has. */
export const withWrongKey: FailingCase = {
	when: 'the API key is wrong',
	key: 'bl_nobody',
	code: 'unauthorized',
	status: 401,
};

/** A way to fail by what the parameters name. */
export const failsWith = (
	status: 400 | 403 | 404 | 409 | 501 | 502 | 503,
	when: string,
	parameters: Of<INodeParameters> = {},
	before?: Situation['before'],
): FailingCase => ({ when, parameters, before, status, code: CODES[status] });

const CODES = {
	400: 'invalid_request',
	403: 'forbidden',
	404: 'not_found',
	409: 'conflict',
	501: 'not_implemented',
	502: 'device_unreachable',
	503: 'no_active_number',
} as const;
