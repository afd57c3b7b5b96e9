/** Member of an answer to a delivery that says whether an execution took the event. */
export const TAKEN = 'taken';
