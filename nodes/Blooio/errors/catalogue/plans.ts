import type { CatalogueEntry } from './entry';

/** What the plan and its payment do not allow. */
export const PLANS = [
	{
		code: 'feature_not_enabled',
		label: 'Not in plan',
		status: 403,
		happened: 'The plan does not include this feature',
		remedy: 'Upgrade the plan in your Blooio dashboard, or ask Blooio to switch the feature on',
		retryable: false,
	},
	{
		code: 'no_payment_method',
		label: 'No card',
		status: 402,
		happened: 'The Blooio account has no payment method',
		remedy: 'Add a payment method in your Blooio dashboard',
		retryable: false,
	},
	{
		code: 'payment_failed',
		label: 'Card declined',
		status: 402,
		happened: 'A payment of the Blooio account failed',
		remedy: 'Check the payment method in your Blooio dashboard',
		retryable: false,
	},
] as const satisfies readonly CatalogueEntry[];
