const CITIES = `
201 Jersey City, NJ
202 Washington, DC
203 Bridgeport, CT
206 Seattle, WA
212 New York, NY
213 Los Angeles, CA
214 Dallas, TX
215 Philadelphia, PA
216 Cleveland, OH
267 Philadelphia, PA
303 Denver, CO
305 Miami, FL
310 Los Angeles, CA
312 Chicago, IL
313 Detroit, MI
314 St. Louis, MO
317 Indianapolis, IN
347 New York, NY
402 Omaha, NE
404 Atlanta, GA
407 Orlando, FL
408 San Jose, CA
412 Pittsburgh, PA
415 San Francisco, CA
416 Toronto, ON
469 Dallas, TX
480 Scottsdale, AZ
503 Portland, OR
504 New Orleans, LA
512 Austin, TX
514 Montreal, QC
602 Phoenix, AZ
604 Vancouver, BC
612 Minneapolis, MN
613 Ottawa, ON
615 Nashville, TN
617 Boston, MA
619 San Diego, CA
646 New York, NY
702 Las Vegas, NV
704 Charlotte, NC
713 Houston, TX
718 New York, NY
801 Salt Lake City, UT
808 Honolulu, HI
813 Tampa, FL
816 Kansas City, MO
858 San Diego, CA
901 Memphis, TN
907 Anchorage, AK
916 Sacramento, CA
917 New York, NY
919 Raleigh, NC
`;

const REGION_NAMES = new Map(
	Object.entries({
		AK: 'Alaska',
		AZ: 'Arizona',
		BC: 'British Columbia',
		CA: 'California',
		CO: 'Colorado',
		CT: 'Connecticut',
		DC: 'District of Columbia',
		FL: 'Florida',
		GA: 'Georgia',
		HI: 'Hawaii',
		IL: 'Illinois',
		IN: 'Indiana',
		LA: 'Louisiana',
		MA: 'Massachusetts',
		MI: 'Michigan',
		MN: 'Minnesota',
		MO: 'Missouri',
		NC: 'North Carolina',
		NE: 'Nebraska',
		NJ: 'New Jersey',
		NV: 'Nevada',
		NY: 'New York',
		OH: 'Ohio',
		ON: 'Ontario',
		OR: 'Oregon',
		PA: 'Pennsylvania',
		QC: 'Quebec',
		TN: 'Tennessee',
		TX: 'Texas',
		UT: 'Utah',
		WA: 'Washington',
	}),
);

/** City, state or province (abbreviated and in full) of a North American area code. */
export interface Place {
	city: string;
	region: string;
	regionName: string;
}

/** Where an area code is; the simulator knows the larger cities only. */
export const PLACES: ReadonlyMap<string, Place> = new Map(
	[...CITIES.matchAll(/(\d{3}) (.+), (\w\w)/g)].map(([, code = '', city = '', region = '']) => [
		code,
		{ city, region, regionName: REGION_NAMES.get(region) ?? region },
	]),
);

const CANADA = `204 226 236 249 250 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438
450 468 474 506 514 519 548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807
819 825 867 873 879 902 905 942`;

const ISLANDS = 'BS242 BB246 KY345 BM441 PR787 DO809 DO829 DO849 TT868 JM876 PR939 JM658';

/** Two-letter country of a North American area code that is not in the United States. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map([
	...CANADA.split(/\s+/).map((code): [string, string] => [code, 'CA']),
	...ISLANDS.split(' ').map((one): [string, string] => [one.slice(2), one.slice(0, 2)]),
]);
