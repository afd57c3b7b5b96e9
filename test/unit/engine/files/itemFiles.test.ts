import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { filesMeant, filesOf } from '../../../../nodes/Blooio/engine/files/itemFiles';
import { refusalOf } from '../../support/refusal';

const file = (more: Partial<IBinaryData> = {}): IBinaryData => ({
	data: 'filesystem-v2',
	id: 'filesystem-v2:1',
	mimeType: 'application/pdf',
	...more,
});

const inWorkflow = (binaryMode?: 'combined' | 'separate') =>
	({ getWorkflowSettings: () => ({ binaryMode }) }) as unknown as IExecuteFunctions;

const item = (binary?: INodeExecutionData['binary'], json = {}): INodeExecutionData => ({
	json,
	...(binary && { binary }),
});

const wanted = (...files: Array<string | IBinaryData>) => ({
	files,
	field: 'Input Binary Field',
	lifetimeS: 60,
});

describe('the files of an item', () => {
	const json = { _files: { photo: file(), note: 'no file', size: { mimeType: 3 } } };

	it('are its binary fields, whatever its data claims', () => {
		const data = file();
		expect(filesOf(inWorkflow(), item({ data }, json))).toEqual({ data });
		expect(filesOf({} as IExecuteFunctions, item(undefined, json))).toEqual({});
	});

	it('are in the data where the workflow has n8n put them there', () => {
		expect(filesOf(inWorkflow('combined'), item(undefined, json))).toEqual({ photo: file() });
		const meant = filesMeant({ photo: file() }, wanted('_files.photo'));
		expect(meant.map(({ field }) => field)).toEqual(['photo']);
	});
});

describe('a file is named', () => {
	it.each([
		[file({ fileName: ' Menu.pdf ' }), 'Menu.pdf'],
		[file({ fileName: ' ', fileExtension: 'pdf' }), 'data.pdf'],
		[file(), 'data'],
	])('by its own name, its extension or its field: %j', (data, name) => {
		expect(filesMeant({ data }, wanted('data'))).toMatchObject([{ name }]);
		const given = { ...wanted('data'), name: 'x.pdf' };
		expect(filesMeant({ data }, given)).toMatchObject([{ name: 'x.pdf' }]);
	});
});

it('a file whose size n8n does not tell is taken', () => {
	expect(filesMeant({ data: file() }, wanted('data'))).toHaveLength(1);
});

it('a file that an expression gave must be one of the item', () => {
	const own = { data: file({ id: 'a' }), other: file({ id: 'b' }) };
	const copy = file({ id: 'b' });
	expect(filesMeant(own, wanted(copy)).map(({ field }) => field)).toEqual(['other']);
	refusalOf(() => filesMeant(own, wanted(file({ id: 'c' }))));
	const inline = { data: file({ id: undefined, data: 'QQ==' }) };
	expect(filesMeant(inline, wanted(file({ id: undefined, data: 'QQ==' })))).toHaveLength(1);
	refusalOf(() => filesMeant(inline, wanted(file({ id: undefined, data: 'Qg==' }))));
	refusalOf(() => filesMeant(own, wanted(file({ id: undefined, data: 'filesystem-v2' }))));
});

it.each(['constructor', '__proto__', 'toString'])('%s is no file of an item', (name) => {
	refusalOf(() => filesMeant({ data: file() }, wanted(name)));
});
