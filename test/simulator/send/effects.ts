/** Values of `effect` (schema SendMessageRequest); case and spaces or dashes do not matter. */
export const EFFECTS = [
	'slam',
	'loud',
	'gentle',
	'invisible-ink',
	'echo',
	'spotlight',
	'balloons',
	'confetti',
	'love',
	'lasers',
	'fireworks',
	'celebration',
	'none',
];
