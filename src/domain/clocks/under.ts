import type { Under } from '../conversations/under.ts';
import { acknowledgingUnder } from './acknowledging.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { promisingUnder } from './promising.ts';

/** What the terms of an inbox say to the fold of its conversations. */
export function underTerms(inbox: InboxHistory, terms: Terms): Under {
  const isReplyToAcknowledge = acknowledgingUnder(inbox, terms);
  return { ...(isReplyToAcknowledge && { isReplyToAcknowledge }), promising: promisingUnder(inbox, terms) };
}
