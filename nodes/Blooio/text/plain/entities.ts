/** The named characters that models write into texts; others have numbers (HTML, "Named character references"). */
const NAMED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		amp: '&',
		apos: "'",
		bull: '•',
		cent: '¢',
		copy: '©',
		deg: '°',
		divide: '÷',
		emsp: ' ',
		ensp: ' ',
		euro: '€',
		frac12: '½',
		frac14: '¼',
		frac34: '¾',
		ge: '≥',
		gt: '>',
		hellip: '…',
		laquo: '«',
		larr: '←',
		ldquo: '“',
		le: '≤',
		lsquo: '‘',
		lt: '<',
		mdash: '—',
		middot: '·',
		minus: '−',
		nbsp: ' ',
		ndash: '–',
		ne: '≠',
		para: '¶',
		plusmn: '±',
		pound: '£',
		quot: '"',
		raquo: '»',
		rarr: '→',
		rdquo: '”',
		reg: '®',
		rsquo: '’',
		sect: '§',
		shy: '',
		thinsp: ' ',
		times: '×',
		trade: '™',
		yen: '¥',
		Auml: 'Ä',
		Ouml: 'Ö',
		Uuml: 'Ü',
		auml: 'ä',
		ouml: 'ö',
		uuml: 'ü',
		szlig: 'ß',
		agrave: 'à',
		aacute: 'á',
		ccedil: 'ç',
		egrave: 'è',
		eacute: 'é',
		ecirc: 'ê',
		iacute: 'í',
		ntilde: 'ñ',
		oacute: 'ó',
		uacute: 'ú',
	}),
);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}));/g;

/** A character by its number; `undefined` for unknown numbers and for controls. */
function numbered(code: number): string | undefined {
	if (code === 0xa0) return ' ';
	const isFit = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
	return isFit && (code < 0x7f || code > 0x9f) ? String.fromCodePoint(code) : undefined;
}

/** The text with the characters that HTML entities stand for; anything else stays. */
export const withoutEntities = (text: string): string =>
	text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
		if (name !== undefined) return NAMED.get(name) ?? entity;
		const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
		return numbered(code) ?? entity;
	});
