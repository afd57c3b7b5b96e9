import { z } from 'zod';

import type { Connection } from '../../engine/http/connection';
import { id } from '../../engine/operation';
import { chatIdentity } from '../../schemas/address/identity';
import { isSegment } from '../../schemas/address/segment';
import { chatOf, groupOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';
import { ask, type Answered, type Patience } from './ask';

const name = z.string().nullish().catch(undefined);
const contactSchema = z.object({ name });
const participantsSchema = z
	.array(z.object({ identifier: z.string(), name }).nullable().catch(null))
	.catch([]);

/** Whom an event is about: who did something, else the person of the chat; never ourselves. */
function personOf(event: WebhookEvent): string | undefined {
	const { voter, sender, internal_id: own } = event;
	const isOther = (person: string | undefined) => !!person?.trim() && person !== own;
	const chat = groupOf(event) === undefined ? chatOf(event) : undefined;
	return [voter, sender, chat].find(isOther)?.trim();
}

/** The name by which an event itself calls a participant of its group; `undefined` if it names none. */
function inGroup(event: WebhookEvent, person: string): string | null | undefined {
	const identity = chatIdentity(person);
	const found = participantsSchema
		.parse(event.participants)
		.find(
			(participant) => participant !== null && chatIdentity(participant.identifier) === identity,
		);
	return found && (found.name ?? null);
}

/**
 * The name of the person an event is about; `null` where it has none. In a group the event itself says
 * it; else the contact is looked up (OpenAPI operationId getContact). Never rejects.
 *
 * @param warn takes why the name could not be found out
 */
export async function contactNameOf(
	connection: Connection,
	event: WebhookEvent,
	patience: Patience,
	warn: (answered: Extract<Answered, { kind: 'unknown' }>) => void,
): Promise<string | null> {
	const person = personOf(event);
	if (person === undefined) return null;
	const said = inGroup(event, person);
	if (said !== undefined) return said;
	if (!isSegment(person)) return null;
	const answered = await ask(connection, ['/contacts/', id(person)], patience);
	if (answered.kind === 'unknown') warn(answered);
	return answered.kind === 'found' ? (contactSchema.parse(answered.body).name ?? null) : null;
}
