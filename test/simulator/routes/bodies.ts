import { z } from 'zod';
import { E164 } from '../request/chatId';
import { readHandle } from '../request/handle';

/** A phone number or email of a body, read. */
export const handleField = z.string().transform((text, context) => {
	const handle = readHandle(text);
	if (handle) return handle.id;
	const message = 'Not a phone number in E.164 format, nor an email';
	context.addIssue({ code: z.ZodIssueCode.custom, message });
	return z.NEVER;
});

/** A phone number of a path. */
export const phoneNumberField = z
	.string({ required_error: 'Missing' })
	.regex(E164, 'Not a phone number in E.164 format');

/** The body of a request that takes none: absent, or empty. */
export const noBody = z.object({}).strict().nullish();
