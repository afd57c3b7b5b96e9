import type { IDataObject } from 'n8n-workflow';

import { ALL, operationNamed, requestOf } from '../requests/request';
import { inChat, inGroup, ofContact, ofWebhook } from '../requests/samples';

describe('what is taken away is named in the output, with when it was', () => {
	const facts = (operation: string, values: IDataObject) => {
		const request = requestOf(operation, values);
		return (body: IDataObject) =>
			operationNamed(operation).response?.(body, { status: 200, request });
	};

	it.each<[string, IDataObject, IDataObject]>([
		['contact:delete', ofContact, { identifier: '+15551234567' }],
		['contact:removeTag', { ...ofContact, tag: 'vip' }, { identifier: '+15551234567', tag: 'vip' }],
		['group:delete', inGroup, { group_id: inGroup.groupId }],
		['group:removeIcon', inGroup, { group_id: inGroup.groupId }],
		[
			'group:removeMember',
			{ ...inGroup, ...ofContact },
			{ group_id: inGroup.groupId, identifier: '+15551234567' },
		],
		['webhook:delete', ofWebhook, { webhook_id: ofWebhook.webhookId }],
		['chat:removeBackground', inChat, { chat_id: '+15551234567' }],
	])('%s', (operation, values, named) => {
		const respond = facts(operation, values);
		expect(respond({ success: true, deleted_at: 5 })).toEqual({
			deleted: true,
			...named,
			deleted_at: 5,
		});
		expect(respond({})).toEqual({ deleted: true, ...named });
		expect(respond({ success: false })).toEqual({ deleted: false, ...named });
	});
});

describe('the output says whether there was one before', () => {
	const created = (operation: string, values: IDataObject, status: number) =>
		operationNamed(operation).response?.(
			{ id: 'x' },
			{ status, request: requestOf(operation, values) },
		);

	it('of a contact', () => {
		const values = { identifier: '+15551234567' };
		expect(created('contact:createOrUpdate', values, 201)).toEqual({ id: 'x', created: true });
		expect(created('contact:createOrUpdate', values, 200)).toEqual({ id: 'x', created: false });
	});

	it('of a webhook', () => {
		const values = { webhookUrl: 'https://example.com/hook' };
		expect(created('webhook:create', values, 201)).toEqual({ id: 'x', duplicate: false });
		expect(created('webhook:create', values, 200)).toEqual({ id: 'x', duplicate: true });
	});
});

describe('Simplify', () => {
	it('keeps at most ten fields of an entry', () => {
		for (const name of ALL) {
			expect((operationNamed(name).simplified ?? []).length).toBeLessThanOrEqual(10);
		}
	});
});
