import type { FastifyRequest } from 'fastify';
import { E164, EMAIL } from './chatId';
import { badRequest } from '../errors';

/** A phone number or an email: the identifier of a person. */
export interface Handle {
	type: 'phone' | 'email';
	id: string;
}

/** What `text` identifies, emails in lower case; null when it is neither. */
export function readHandle(text: string): Handle | null {
	if (E164.test(text)) return { type: 'phone', id: text };
	if (EMAIL.test(text)) return { type: 'email', id: text.toLowerCase() };
	return null;
}

/** Whether an identifier that was read before is a phone number or an email. */
export const typeOf = (identifier: string): Handle['type'] =>
	identifier.includes('@') ? 'email' : 'phone';

/**
 * The handle of a path such as `/contacts/{contactId}`: the segment after `folder`, as it stands
 * in the URL, since only there one can tell whether its "+" was encoded.
 */
export function handleOf(request: FastifyRequest, folder: string, name: string): Handle {
	const segment = rawSegment(request, folder);
	if (segment.includes('+')) throw invalid(name, segment, 'a "+" must be URL-encoded as %2B');
	const text = decodeURIComponent(segment);
	if (/^\s/.test(text)) throw invalid(name, text, 'a "+" must be URL-encoded as %2B');
	const handle = readHandle(text);
	if (!handle) throw invalid(name, text, 'expected a phone number in E.164 format or an email');
	return handle;
}

/** The segment of the path after `folder`, still encoded. */
export function rawSegment(request: FastifyRequest, folder: string): string {
	const path = (request.raw.url ?? '').split('?')[0] ?? '';
	return new RegExp(`/${folder}/([^/]*)`).exec(path)?.[1] ?? '';
}

const invalid = (name: string, given: string, reason: string) =>
	badRequest(`Invalid ${name} "${given}": ${reason}.`);
