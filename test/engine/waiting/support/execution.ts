import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	IRunExecutionData,
} from 'n8n-workflow';

/** A run of the node between a start node and a node behind each of its outputs. */
export interface Given {
	parameters: INodeParameters;
	items?: INodeExecutionData[];
	settings?: Partial<INode>;
	/** How often the node runs in this execution, as in a loop. */
	runs?: number;
	/** Called with a function that cancels the execution. */
	onStart?: (cancel: () => void) => void;
}

/** An execution as the database keeps it. */
export class Execution {
	status: IRun['status'] = 'running';
	data: IRunExecutionData | undefined;
	/** Ends of the runs so far. */
	readonly runs: Array<Promise<void>> = [];

	constructor(
		readonly id: string,
		readonly given: Given,
	) {}

	/** Resolves when nothing of it runs any more. */
	async settled(): Promise<this> {
		let seen = 0;
		while (seen < this.runs.length) seen = (await Promise.all(this.runs)).length;
		return this;
	}

	/** Names of the node's outputs. */
	names: Array<string | undefined> = [];

	/** Items that arrived behind each output, in all runs of the node, by the output's name. */
	get arrived(): Record<string, IDataObject[]> {
		const { runData = {} } = this.data?.resultData ?? {};
		return Object.fromEntries(
			this.names.flatMap((name, index) => {
				const items = (runData[`Branch ${index}`] ?? []).flatMap(
					({ data }) => data?.main?.[0]?.map(({ json }) => json) ?? [],
				);
				return items.length === 0 ? [] : [[name ?? `output ${index}`, items]];
			}),
		);
	}

	get error(): string | undefined {
		const { error, runData = {} } = this.data?.resultData ?? {};
		return error?.message ?? runData.Blooio?.at(-1)?.error?.message;
	}

	/** What sleeps: the items that a time-out would pass on. */
	get asleep(): INodeExecutionData[] {
		return this.data?.executionData?.nodeExecutionStack[0]?.data.main?.[0] ?? [];
	}
}
