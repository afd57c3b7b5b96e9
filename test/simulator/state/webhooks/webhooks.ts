import { randomBytes } from 'node:crypto';
import { newId } from '../../ids';
import type { ChannelType } from '../channels/types';
import { type WebhookType, wants } from '../../webhooks/types';

/** Most subscriptions of an organization (createWebhook: "at most 64"). */
export const MOST_WEBHOOKS = 64;

/** `validUntil` of a subscription without an end (createWebhook). */
export const FOR_EVER = -1;

/** A subscription. */
export interface WebhookRecord {
	webhookId: string;
	url: string;
	type: WebhookType;
	/** Signs the deliveries; a rotation replaces it. */
	secret: string;
	rotationCount: number;
	/** Epoch ms, as all times here. */
	createdAt: number;
	/** Since when it is paused. */
	deprecatedAt: number | null;
	/** `FOR_EVER` for never. */
	validUntil: number;
	/** Of the latest attempt. */
	lastTriggered: number | null;
	/** Attempts that failed, in all: no source says what would set it back. */
	failureCount: number;
	/** Set on subscriptions of the v4 API, which the v2 API does not show. */
	channels: ChannelScope | null;
}

/** Which events a subscription of the v4 API gets: all, or those of one key's or channel's lines. */
export interface ChannelScope {
	apiKey: string | null;
	integrationId: string | null;
	channelId: string | null;
	channelType: ChannelType | null;
}

/** Whether events go to a subscription at `now`: neither paused nor expired. */
export const isOpen = ({ deprecatedAt, validUntil }: WebhookRecord, now: number): boolean =>
	deprecatedAt === null && (validUntil === FOR_EVER || now < validUntil);

type NewWebhook = Pick<WebhookRecord, 'url' | 'type' | 'validUntil' | 'createdAt'> &
	Partial<Pick<WebhookRecord, 'channels'>>;

/** Subscriptions by id and by URL. */
export class Webhooks {
	private readonly byId = new Map<string, WebhookRecord>();

	clear(): void {
		this.byId.clear();
	}

	add(given: NewWebhook): WebhookRecord {
		const webhook: WebhookRecord = {
			webhookId: newId('wh'),
			secret: newSecret(),
			rotationCount: 0,
			deprecatedAt: null,
			lastTriggered: null,
			failureCount: 0,
			channels: null,
			...given,
		};
		this.byId.set(webhook.webhookId, webhook);
		return webhook;
	}

	get(webhookId: string): WebhookRecord | undefined {
		return this.byId.get(webhookId);
	}

	/** The subscription of a URL, however that is spelt. */
	withUrl(url: string): WebhookRecord | undefined {
		const { href } = new URL(url);
		return this.ofNumbers().find((webhook) => new URL(webhook.url).href === href);
	}

	delete(webhookId: string): void {
		this.byId.delete(webhookId);
	}

	/** Replaces the secret; the old one is dead at once (rotateWebhookSecret). */
	rotate(webhook: WebhookRecord): void {
		webhook.secret = newSecret();
		webhook.rotationCount++;
	}

	get size(): number {
		return this.byId.size;
	}

	all(): WebhookRecord[] {
		return [...this.byId.values()];
	}

	/** Those of the v2 API. */
	ofNumbers(): WebhookRecord[] {
		return this.all().filter(({ channels }) => channels === null);
	}

	/** Those of the v4 API. */
	ofChannels(): WebhookRecord[] {
		return this.all().filter(({ channels }) => channels !== null);
	}

	/** Those of the v4 API that are not switched off. */
	channelTakers(): WebhookRecord[] {
		return this.ofChannels().filter(({ deprecatedAt }) => deprecatedAt === null);
	}

	/** The subscriptions of the v2 API that an event goes to. */
	takersOf(event: string, now: number): WebhookRecord[] {
		if (this.byId.size === 0) return [];
		return this.ofNumbers().filter((webhook) => isOpen(webhook, now) && wants(webhook.type, event));
	}
}

const newSecret = (): string => `whsec_${randomBytes(24).toString('hex')}`;
