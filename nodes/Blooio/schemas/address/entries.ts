/** How a link begins that names a person (RFC 3966, RFC 5724, RFC 6068; `whatsapp:` as Twilio has it). */
const SCHEME =
	'(?:tel|sms|smsto|mms|mmsto|rcs|imessage|whatsapp|mailto|callto|facetime|facetime-audio)[ \\t]*:';

/** A link without its address. */
export const LINK = new RegExp(`^(${SCHEME})[ \\t]*(?://)?`, 'i');

/**
 * What follows the address of a link, up to the next link: texts in there name nobody. No address is
 * longer than the bound, which keeps a long list of links from being read again for each of them.
 */
const QUERY = new RegExp(
	`((?:^|[,;\\n])[ \\t"'<]*${SCHEME}[^?\\n]{0,4000})\\?[^\\n]*?(?=$|[\\n>]|[,;][ \\t]*${SCHEME})`,
	'gi',
);

/** One entry: a name in quotes and an address in angle brackets may hold commas, a link `;ext=`. */
const ENTRY =
	/(?:"[^"\n]{0,200}"[ \t]{0,9}<[^<>\n]{0,300}>|<[^<>\n]{0,300}>|;(?=(?:ext|isub|phone-context|body)=)|[^,;\n])+/gi;

/** The separators of other scripts, of spreadsheets and of other systems. */
const plainSeparators = (text: string) =>
	text
		.replace(/[\uff0c\u3001\u060c]/g, ',')
		.replace(/\uff1b/g, ';')
		.replace(/[\r\t\u2028\u2029\u0085]/g, '\n');

/** The addresses of a list typed as one text: parted by commas, semicolons, lines or tabs. */
export const addressesIn = (text: string): string[] =>
	(plainSeparators(text).replace(QUERY, '$1').match(ENTRY) ?? [])
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
