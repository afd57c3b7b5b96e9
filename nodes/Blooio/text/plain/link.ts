/** An address that leads somewhere by itself: with a scheme, or as people write hosts. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\S|www\.|[/#]|[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))/i;

/** Whether a text in brackets and one in parentheses can be meant as a link at all. */
export const isAddress = (href: string): boolean => ADDRESS.test(href);

const PHONE = /^(?:tel|sms):/i;

/** What people read: a phone number or email without its scheme. */
const readable = (href: string) => href.replace(/^(?:mailto|tel|sms):/i, '');

const digits = (text: string) => text.replace(/\D/g, '');

/** What is the same for one address: without scheme, `www.` and the last slash, whatever its case. */
const core = (text: string) =>
	readable(text.trim())
		.replace(/^https?:\/\//i, '')
		.replace(/^www\./i, '')
		.replace(/\/$/, '')
		.toLowerCase();

/** A link as plain text: `text (address)`, or the address alone where the text says the same. */
export function linkText(text: string, href: string): string {
	const address = readable(href);
	// A place in the same document is nowhere in a message.
	if (address === '' || href.startsWith('#')) return text;
	if (text.trim() === '') return address;
	// A phone number stays as it is written for people.
	if (PHONE.test(href) && digits(text) === digits(address)) return text;
	return core(text) === core(href) ? address : `${text} (${address})`;
}
