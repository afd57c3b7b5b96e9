import { Chats } from './chats';
import { Contacts } from './contacts';
import { Groups } from './groups';
import { IdempotencyKeys } from './idempotency';
import { Limits } from './limits';
import { Messages } from './messages';
import type { ApiKeyRecord, NumberRecord } from './numbers';
import { People } from './people';
import { DEFAULT_TIMING, type Timing } from './progress';

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
	readonly idempotency = new IdempotencyKeys();

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
	}
}
