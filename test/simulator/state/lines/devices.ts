import { deviceError, noActiveNumber } from '../../errors';

/** Why a device does not act: it does not answer (502), or there is none (503). */
export type DeviceTrouble = 'unreachable' | 'unavailable';

/** Which conversations and numbers have trouble with their device; all others have none. */
export class Devices {
	private readonly troubles = new Map<string, DeviceTrouble>();

	clear(): void {
		this.troubles.clear();
	}

	/** Of a chat id, a group id, a person or one of our numbers; null ends it. */
	setTrouble(id: string, trouble: DeviceTrouble | null): void {
		if (trouble === null) this.troubles.delete(id);
		else this.troubles.set(id, trouble);
	}

	/** The trouble of the first of these ids that has any. */
	troubleOf(...ids: string[]): DeviceTrouble | null {
		for (const id of ids) {
			const trouble = this.troubles.get(id);
			if (trouble) return trouble;
		}
		return null;
	}

	/** Refuses what needs the device of these ids if it has trouble. */
	check(...ids: string[]): void {
		const trouble = this.troubleOf(...ids);
		if (trouble === 'unreachable') throw deviceError();
		if (trouble === 'unavailable') throw noActiveNumber();
	}

	all(): Record<string, DeviceTrouble> {
		return Object.fromEntries(this.troubles);
	}
}
