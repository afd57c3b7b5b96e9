import { ChannelWorld } from './channels';
import { ChatSettings } from './chats/chatSettings';
import { Chats } from './chats/chats';
import { ContactCards } from './people/contactCards';
import { Contacts } from './people/contacts';
import { Deliveries } from './webhooks/deliveries';
import type { SendAnswer } from '../send/answer';
import { Downloads } from '../send/downloads';
import { Devices } from './lines/devices';
import { Features } from './lines/features';
import { Groups } from './people/groups';
import { Happenings } from './chats/happenings';
import { IdempotencyKeys } from './idempotency';
import { Limits } from './lines/limits';
import { Locations } from './chats/locations';
import { Messages } from './chats/messages';
import type { ApiKeyRecord, NumberRecord } from './lines/numbers';
import { People } from './people/people';
import { Polls } from './chats/polls';
import { DEFAULT_TIMING, type Timing } from './chats/progress';
import { Tickets } from './tickets';
import { Webhooks } from './webhooks/webhooks';

/** Everything that the simulated organization holds; one instance serves until the end. */
export class State {
	readonly organization = {
		organizationId: 'org_simulator',
		name: 'Simulated organization',
		countryCode: 'US',
		createdAt: 1_700_000_000_000,
	};

	/** By API key. */
	readonly apiKeys = new Map<string, ApiKeyRecord>();
	/** By E.164 number. */
	readonly numbers = new Map<string, NumberRecord>();
	readonly messages = new Messages();
	readonly chats = new Chats();
	readonly groups = new Groups();
	readonly contacts = new Contacts();
	readonly people = new People();
	readonly limits = new Limits();
	readonly idempotency = new IdempotencyKeys<SendAnswer>();
	readonly chatSettings = new ChatSettings();
	readonly polls = new Polls();
	readonly locations = new Locations();
	readonly contactCards = new ContactCards();
	readonly tickets = new Tickets();
	readonly features = new Features();
	readonly devices = new Devices();
	readonly happenings = new Happenings();
	readonly webhooks = new Webhooks();
	readonly deliveries = new Deliveries();
	readonly downloads = new Downloads();
	readonly channels = new ChannelWorld(() => this);

	constructor(
		/** Epoch ms. */
		readonly clock: () => number,
		readonly timing: Timing = DEFAULT_TIMING,
	) {}

	clear(): void {
		this.apiKeys.clear();
		this.numbers.clear();
		this.messages.clear();
		this.chats.clear();
		this.groups.clear();
		this.contacts.clear();
		this.people.clear();
		this.limits.clear();
		this.idempotency.clear();
		this.chatSettings.clear();
		this.polls.clear();
		this.locations.clear();
		this.contactCards.clear();
		this.tickets.clear();
		this.features.clear();
		this.devices.clear();
		this.webhooks.clear();
		this.deliveries.clear();
		this.channels.clear();
		void this.downloads.clear();
	}
}
