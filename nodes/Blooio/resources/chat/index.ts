import type { Resource } from '../../engine/operation';
import { get } from './get';
import { getAll } from './getAll';
import { getBackground } from './getBackground';
import { markAsRead } from './markAsRead';
import { removeBackground } from './removeBackground';
import { setBackground } from './setBackground';
import { shareContactCard } from './shareContactCard';
import { startTyping, stopTyping } from './typing';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	operations: [
		get,
		getBackground,
		getAll,
		markAsRead,
		removeBackground,
		setBackground,
		shareContactCard,
		startTyping,
		stopTyping,
	],
};
