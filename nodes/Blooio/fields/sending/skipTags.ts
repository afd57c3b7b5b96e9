import type { INodeProperties } from 'n8n-workflow';

import { id } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import type { LookUp, MakePlan } from '../../engine/plan/plan';
import { derivedFailure } from '../../errors/failure';
import { addressesIn } from '../../schemas/address/entries';
import { plainTag, tagsOf } from '../../schemas/answers/tags';

/** Who is left out although they stand in the list: those who opted out. */
export const skipTagsField: INodeProperties = {
	displayName: 'Skip Tagged Contacts',
	name: 'skipTags',
	type: 'string',
	default: '',
	placeholder: 'e.g. opted-out',
	description:
		'Sends nothing to a person whose contact has one of these tags, separated by commas; the item fails with <code>opted_out</code>, which can have an output. Takes one more request per person. Groups are not looked into.',
};

/** `GET /contacts/{contactId}/tags` (OpenAPI operationId listContactTags), once per person and run. */
const lookUpTags = (person: string): LookUp => ({
	path: ['/contacts/', id(person), '/tags'],
	list: 'tags',
	// Nobody has made a contact of them.
	absent: 404,
	keep: (body) => ({ tags: tagsOf(body) }),
});

/** The people of a chat ID; a group is one chat, whoever is in it. */
const peopleIn = (chat: string): string[] => (chat.startsWith('grp_') ? [] : addressesIn(chat));

/**
 * What is read before a message to a chat goes out: whether somebody in it has one of the tags, then
 * what else is to be read. The plan that was given, where there is nobody or nothing to look for.
 *
 * @param options the collection that the field stands in
 * @param next what else is to be read
 */
export function skippingTagged(
	options: Parameters,
	chat: string,
	next?: MakePlan,
): MakePlan | undefined {
	const unwanted = new Set(options.list('skipTags', { commas: true }).map(plainTag));
	const people = peopleIn(chat);
	if (unwanted.size === 0 || people.length === 0) return next;
	return function* plan(now) {
		const bodies = yield people.map(lookUpTags);
		for (const [index, person] of people.entries()) {
			const tag = tagsOf(bodies[index]).find((one) => unwanted.has(plainTag(one)));
			if (tag === undefined) continue;
			const failure = derivedFailure('opted_out', { context: { person, tag } });
			return { kind: 'failure', failure };
		}
		return next ? yield* next(now) : { kind: 'send' };
	};
}
