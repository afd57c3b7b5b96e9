/** What an operation that waits brings along. */
export { runDelivery } from './delivery/delivery';
export type { AfterAnswer, PageTexts, Question } from './question/kinds';
export { ELEMENTS, type FormField } from './pages/formValues';
export { askWith } from './question/question';
export { runCleanUp } from './shared/runCleanUp';
export { USUAL_LIMITS, type UsualLimit } from './shared/limit';
export { collectWith } from './collect/collect';
