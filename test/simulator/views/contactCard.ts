import type { ContactCard } from '../state/people/contactCards';

/** Name and photo of a number (getMyContactCard). */
export function contactCardView(phoneNumber: string, card: ContactCard) {
	const { firstName, lastName, avatar, sharing } = card;
	return {
		phone_number: phoneNumber,
		first_name: firstName,
		last_name: lastName,
		name: [firstName, lastName].filter(Boolean).join(' ') || null,
		avatar,
		has_wallpaper: false,
		sharing: {
			enabled: sharing.enabled,
			audience: sharing.audience,
			name_format: sharing.nameFormat,
		},
	};
}
