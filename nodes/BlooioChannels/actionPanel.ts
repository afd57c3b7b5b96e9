import { panelOf } from '../Blooio/panel';
import { resources } from './resources';
import { BLOOIO_V4 } from './v4';

/** What the node Blooio Channels shows and can do. */
export const { properties, outputs, subtitle, findOperation } = panelOf(
	BLOOIO_V4,
	resources,
	'message',
);
