import { panelOf } from './panel';
import { resources } from './resources';
import { BLOOIO_V2 } from './v2';

/** What the node Blooio shows and can do. */
export const { properties, outputs, subtitle, findOperation } = panelOf(
	BLOOIO_V2,
	resources,
	'message',
);
