import { parseUrl } from '../../schemas/address/web/url';

/** Query parameter that marks the webhook of a trigger which resumes sleeping executions. */
const DOOR = 'blooio_door';

/** The URL of a trigger's webhook with its mark. */
export function markedUrl(url: string, mark: string): string {
	const marked = parseUrl(url);
	if (!marked) return url;
	marked.searchParams.set(DOOR, mark);
	return marked.href;
}

/** The same URL without a mark, for comparisons: the option can be switched at any time. */
export function unmarkedUrl(url: string): string {
	const marked = parseUrl(url);
	if (!marked?.searchParams.has(DOOR)) return url;
	marked.searchParams.delete(DOOR);
	return marked.href;
}

/** The mark of a webhook's URL, and under which origin it stands; `undefined` without a mark. */
export function doorOf(url: string): { mark: string; origin: string } | undefined {
	const parsed = parseUrl(url);
	const mark = parsed?.searchParams.get(DOOR);
	return parsed && mark ? { mark, origin: parsed.origin } : undefined;
}
