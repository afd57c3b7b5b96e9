import type { Resource } from '../engine/operation';
import { account } from './account';
import { message } from './message';
import { number } from './number';

/** Every resource, in the order of the Resource select. */
export const resources: readonly Resource[] = [account, message, number];
