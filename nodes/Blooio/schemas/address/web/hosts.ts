/** A name that only the own machine or network resolves; a single word is never public. */
const LOCAL_NAME =
	/^[^.]+$|\.(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/;
const IPV4 = /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/;
/** IPv4 blocks that are not reachable from elsewhere (IANA special-purpose registry). */
const SPECIAL_IPV4 =
	/^(0|10|127|22[4-9]|23[0-9]|24[0-9]|25[0-5])\.|^169\.254\.|^192\.168\.|^192\.0\.[02]\.|^172\.(1[6-9]|2[0-9]|3[01])\.|^100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|^198\.1[89]\.|^198\.51\.100\.|^203\.0\.113\./;
/** Global unicast without those blocks that can carry a private IPv4 address or are for documents. */
const PUBLIC_IPV6 = /^\[(?!2002:|2001:(:|0:|db8:))[23][0-9a-f]{3}:/;

/**
 * Whether a host can be reached from the internet, as far as its name tells.
 *
 * @param hostname as a URL parser spells it (`URL.hostname`), whatever was typed
 */
export function isPublic(hostname: string): boolean {
	const host = hostname.toLowerCase().replace(/\.$/, '');
	if (host.startsWith('[')) return PUBLIC_IPV6.test(host);
	if (IPV4.test(host)) return !SPECIAL_IPV4.test(host);
	return host !== '' && !LOCAL_NAME.test(host);
}
