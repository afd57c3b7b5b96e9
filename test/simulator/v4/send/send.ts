import { openGroup } from '../../send/destination';
import type { State } from '../../state';
import type { ApiKeyRecord } from '../../state/lines/numbers';
import { type Channel, CAPABILITIES } from '../channels';
import { ChannelError, invalid } from '../errors';
import { channelOfGroup } from '../views/people';
import type { Content, Routing, To } from './body';
import { kindOf } from './content';
import type { SendOutcome } from './outcome';
import { recipientsOf } from './recipients';
import { active, type Route, routeFor } from './route';
import { routingView, sendOne, tryOne } from './sendOne';

/** A send, whatever the operation it came by. */
export interface Send {
	content: Content;
	to: To;
	/** How the sender is to be chosen, or the channel that sends. */
	by: Routing | Channel;
}

const isChannel = (by: Routing | Channel): by is Channel => 'id' in by;

const canGroup = ({ type }: Channel): boolean => CAPABILITIES[type].actions.includes('groups');

/** Does a send: one message, one to a group, or one to each of several people. */
export function send(state: State, key: ApiKeyRecord, { content, to, by }: Send): SendOutcome {
	const kind = kindOf(content);
	const recipients = recipientsOf(state, to);
	const route = (person: string): Route =>
		isChannel(by)
			? { channel: active(by), mode: 'explicit' }
			: routeFor(state, key, by, person, kind);
	const job = { state, key, content, kind };
	const success = content.dry_run ? 200 : 201;

	switch (recipients.kind) {
		case 'one': {
			const { person } = recipients;
			return { status: success, body: sendOne({ ...job, person, route: route(person) }) };
		}
		case 'group': {
			const { groupId: person } = recipients;
			return { status: success, body: sendOne({ ...job, person, route: groupRoute(person) }) };
		}
		case 'contact':
			return { status: success, body: sendOne({ ...job, ...contactRoute(recipients.identities) }) };
		case 'several': {
			const { people } = recipients;
			const [first = ''] = people;
			const chosen = route(first);
			if (canGroup(chosen.channel)) return toThread(people, chosen);
			const data = people.map((person) => tryOne({ ...job, person, route: route(person) }));
			return fanOut(data, chosen, content.dry_run);
		}
	}

	function toThread(people: string[], chosen: Route): SendOutcome {
		const known = state.groups.withParticipants(people);
		const group = known ?? openGroup(state, people);
		if (!known) state.channels.groupChannels.set(group.groupId, chosen.channel.id);
		try {
			const body = sendOne({ ...job, person: group.groupId, route: chosen });
			return { status: success, body };
		} finally {
			// A group that nothing was written to leaves no trace.
			if (!known && !state.chats.get(group.groupId)) state.groups.delete(group);
		}
	}

	function groupRoute(groupId: string): Route {
		const group = state.groups.get(groupId);
		if (!group) throw invalid('validation_failed', 'to: no such group');
		const owner = channelOfGroup(state, group);
		const hasSender = isChannel(by) || by.from !== undefined || by.hybrid !== undefined;
		if (!hasSender) {
			throw invalid('validation_failed', 'A group needs the sender that owns it, or a hybrid one.');
		}
		if (!isChannel(by) && by.from === undefined) {
			return { channel: active(owner), mode: 'hybrid', phase: 'replied' };
		}
		const chosen = route(groupId);
		if (chosen.channel.id !== owner.id) {
			throw new ChannelError(409, 'group_owner_mismatch', 'Another channel owns this group.', {
				channel_id: owner.id,
			});
		}
		return chosen;
	}

	/** Which identity of a contact a channel can write to. */
	function contactRoute(identities: Array<{ identifier: string; type: Channel['type'] }>): {
		person: string;
		route: Route;
	} {
		if (isChannel(by)) throw invalid('validation_failed', 'contact_id is for routed sends only.');
		const wanted = by.channel_type ?? identities[0]?.type;
		const own = identities.find(({ type }) => type === wanted) ?? identities[0];
		const person = own?.identifier ?? '';
		const routing = by.from === undefined && own ? withType(by, own.type) : by;
		return { person, route: routeFor(state, key, routing, person, kind) };
	}
}

/** An identity of another kind than Blooio's needs a channel of that kind. */
const withType = (by: Routing, type: Channel['type']): Routing =>
	type === 'blooio' || by.hybrid !== undefined ? by : { ...by, channel_type: type };

function fanOut(
	data: Array<Record<string, unknown>>,
	route: Route,
	dryRun: boolean | undefined,
): SendOutcome {
	const failed = data.filter(({ status }) => status === 'failed').length;
	const sent = data.length - failed;
	const status = sent === 0 ? 422 : failed > 0 ? 207 : dryRun ? 200 : 201;
	const body = {
		data,
		fan_out: true,
		sent,
		failed,
		...(dryRun && { dry_run: true }),
		routing: routingView(route),
	};
	return { status, body };
}
