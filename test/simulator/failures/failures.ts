import { isMeant, targetOf } from './match';
import type { FailureRule } from './rule';

/** The rules in force, in the order in which they were given. */
export class Failures {
	private rules: FailureRule[] = [];

	add(rule: FailureRule): void {
		this.rules.push({ ...rule });
	}

	clear(): void {
		this.rules = [];
	}

	/** The first rule that means this request, counted down; null if there is none. */
	take(method: string, rawPath: string): FailureRule | null {
		if (this.rules.length === 0) return null;
		const target = targetOf(method, rawPath);
		const rule = this.rules.find((one) => one.times > 0 && isMeant(one, target));
		if (!rule) return null;
		rule.times--;
		if (rule.times <= 0) this.rules = this.rules.filter((one) => one !== rule);
		return rule;
	}
}
