/** What an operation that waits brings along. */
export { runDelivery } from './delivery/delivery';
export type { ApprovalPages, Question } from './question/kinds';
export { askWith } from './question/question';
export { runCleanUp } from './shared/runCleanUp';
