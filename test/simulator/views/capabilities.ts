import type { Handle } from '../request/handle';
import type { State } from '../state';

/** How a person can be reached (getContactCapabilities), as is true of their messages. */
export function capabilitiesView(state: State, { id, type }: Handle) {
	const fate = state.people.fateOf(id);
	const isApple =
		fate.kind === 'stuck' || (fate.kind === 'delivered' && fate.protocol === 'imessage');
	return {
		contact: id,
		type,
		capabilities: {
			imessage: isApple,
			sms: type === 'phone' && fate.kind !== 'failed',
			facetime: isApple,
		},
		last_checked: state.clock(),
	};
}
