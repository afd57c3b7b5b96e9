/** What an operation that waits brings along. */
export type { Ask, ChatSince, Looked, WaitingApi, WaitWebhooks } from './api';
export { waitForDeliveryBy } from './delivery/delivery';
export { deliveryHints } from './delivery/deliveryStatus';
export type { AfterAnswer, PageTexts, Question } from './question/kinds';
export { ELEMENTS, type FormField } from './pages/formValues';
export { askWith } from './question/question';
export { cleanUpBy } from './shared/runCleanUp';
export { USUAL_LIMITS, type UsualLimit } from './shared/limit';
export { collectWith } from './collect/collect';
