import type { State } from '../state';
import type { ApiKeyRecord } from '../state/lines/numbers';
import { deviceView } from './number';

/** What a key may know of itself (schema MeResponse). */
export function accountView(state: State, key: ApiKeyRecord) {
	const { organizationId, name, countryCode, createdAt } = state.organization;
	let inbound = 0;
	for (const message of state.messages.all()) {
		if (message.direction === 'inbound' && hasNumber(key, message.line)) inbound++;
	}
	return {
		auth_type: 'api_key',
		valid: key.isValid,
		api_key: key.key,
		organization_id: organizationId,
		organization: {
			organization_id: organizationId,
			name,
			country_code: countryCode,
			created_at: createdAt,
		},
		metadata: {},
		integration_details: key.pool === 'twilio' ? { provider: 'twilio' } : null,
		devices: key.numbers.map(deviceView),
		usage: {
			inbound_messages: inbound,
			outbound_messages: key.outboundMessages,
			last_message_sent: key.lastMessageSent,
		},
	};
}

const hasNumber = (key: ApiKeyRecord, phoneNumber: string): boolean =>
	key.numbers.some((number) => number.phoneNumber === phoneNumber);
