import type { IDataObject } from 'n8n-workflow';

/** The members that have a value; `undefined` stands for a field that was left out. */
export const withoutUndefined = (members: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
