import { z } from 'zod';

/** A channel, as the API shows it (schema Channel); what it can do is a list of words for each kind. */
export const channelSchema = z.object({
	id: z.string(),
	type: z.string(),
	status: z.string().optional(),
	address: z.string().nullish(),
	alias: z.string().nullish(),
	capabilities: z.record(z.unknown()).optional().catch(undefined),
});

/** A channel. */
export type Channel = z.output<typeof channelSchema>;

const KINDS: Readonly<Record<string, string>> = {
	blooio: 'iMessage',
	twilio: 'SMS',
	whatsapp: 'WhatsApp',
	whatsapp_business: 'WhatsApp Business',
	rcs_business: 'RCS Business',
};

/** What people call a kind of channel; the API's own word where it is a new one. */
export const kindName = (type: string): string => KINDS[type] ?? type;

/** What people call a channel: its alias or number. */
export const addressOf = ({ alias, address, id }: Channel): string => alias ?? address ?? id;
