import { COUNTRIES, PLACES } from './areaCodes';

const TOLL_FREE = /^8(00|33|44|55|66|77|88)/;

/** Area codes that nobody has: N11, N9X, 37X, 96X and 555. */
const UNASSIGNED = /^(.11|.9.|37.|96.|555)/;

/** What is known of a number with the country calling code 1, by its ten digits. */
export function northAmerican(national: string) {
	const [areaCode, exchange] = [national.slice(0, 3), national.slice(3, 6)];
	const line = national.slice(6);
	const isWellFormed = /^[2-9]\d{2}[2-9]\d{6}$/.test(national) && !exchange.endsWith('11');
	const isValid = isWellFormed && !UNASSIGNED.test(areaCode);
	const place = PLACES.get(areaCode);
	return {
		valid: isValid,
		possible: true,
		national: `(${areaCode}) ${exchange}-${line}`,
		international: `+1 ${areaCode} ${exchange} ${line}`,
		country: COUNTRIES.get(areaCode) ?? 'US',
		type: isValid ? typeOf(areaCode) : null,
		location: {
			city: place?.city ?? null,
			region: place?.region ?? null,
			region_name: place?.regionName ?? null,
		},
		area_code: areaCode,
		exchange,
		...(place && { area_code_region: `${place.city}, ${place.region}` }),
	};
}

function typeOf(areaCode: string) {
	if (TOLL_FREE.test(areaCode)) return 'TOLL_FREE';
	return areaCode === '900' ? 'PREMIUM_RATE' : 'FIXED_LINE_OR_MOBILE';
}
