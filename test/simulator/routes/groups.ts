import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { notFound } from '../errors';
import { byTime, pageFields, pageOf } from '../paging';
import type { State } from '../state';
import type { GroupRecord } from '../state/groups';
import { validate } from '../validate';
import { groupView } from '../views/group';

const listQuery = z
	.object({
		...pageFields,
		q: z.string().optional(),
		sort: z.enum(['recent', 'oldest', 'name_asc', 'name_desc']).default('recent'),
	})
	.strict();

type Sort = z.output<typeof listQuery>['sort'];

/** Groups (listGroups, getGroup). */
export const groupRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.get('/groups', async (request) => {
			const query = validate(listQuery, request.query);
			const wanted = query.q?.toLowerCase() ?? '';
			const groups = state.groups
				.all()
				.filter(({ name }) => (name ?? '').toLowerCase().includes(wanted))
				.sort(comparison(state, query.sort));
			const { entries, pagination } = pageOf(groups, query);
			return { groups: entries.map((group) => groupView(state, group)), pagination };
		});

		app.get<{ Params: { groupId: string } }>('/groups/:groupId', async (request) => {
			const group = state.groups.get(request.params.groupId);
			if (!group) throw notFound('Group not found.');
			return groupView(state, group);
		});
	};

function comparison(state: State, sort: Sort): (a: GroupRecord, b: GroupRecord) => number {
	if (sort === 'name_asc') return (a, b) => (a.name ?? '').localeCompare(b.name ?? '');
	if (sort === 'name_desc') return (a, b) => (b.name ?? '').localeCompare(a.name ?? '');
	const lastTime = ({ groupId, createdAt }: GroupRecord) =>
		state.chats.get(groupId)?.last.createdAt ?? createdAt;
	return byTime(lastTime, sort);
}
