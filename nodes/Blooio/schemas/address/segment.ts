import { z } from 'zod';

/** A longer text is not an ID: the API's own have about 30 characters. */
const LONGEST_ID = 200;

/** A lone surrogate cannot be encoded; every other text can. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

/** Whether a text can stand in a path as one segment. */
export const isSegment = (text: string): boolean =>
	text !== '' && text !== '.' && text !== '..' && isWellFormed(text);

/** An ID in an answer, with which later requests are made; anything else counts as none. */
export const answeredId = z.string().max(LONGEST_ID).refine(isSegment).optional().catch(undefined);
