import type { Promising } from '../promises/promise.ts';
import type { Closing } from './closing.ts';
import type { ConversationState } from './state.ts';

/** Whether saying that one looks into it, now, would be the reply that the customer was promised. */
export type IsReplyToAcknowledge = (state: ConversationState) => boolean;

/** What a fold asks of the terms under which a conversation stands (`domain/clocks/under.ts`). */
export interface Under {
  /** Where it is left out, it is shown and is no reply. */
  isReplyToAcknowledge?: IsReplyToAcknowledge;
  /** Where it is left out, nothing is read as a promise. */
  promising?: Promising;
  /** Where it is left out, only staff closes. */
  closing?: Closing;
}
