/** Event by which a wait finds out whether a trigger is there; Blooio has none of this name. */
export const KNOCK = 'door.knock';

/** Member of what a trigger hands on: IDs of questions whose waits are over (a list of texts). */
export const OVER = 'n8n_over';

/** Member of a wait's answer that says whether the message was meant for its question. */
export const TAKEN = 'taken';
