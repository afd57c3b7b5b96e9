const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Why a webhook cannot have this URL ("public HTTPS only"); or null. */
export function refusalOfUrl(text: string, allowLoopback: boolean): string | null {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !['http:', 'https:'].includes(url.protocol)) return 'Not a valid URL';
	if (LOOPBACK.test(url.hostname)) return allowLoopback ? null : 'Must be a public URL';
	return url.protocol === 'https:' ? null : 'Must be an https URL';
}
