import { apart } from '../conversations/apart.ts';
import { foldGroup } from '../conversations/fold.ts';
import { groupMessages } from '../conversations/group.ts';
import { stretchOf } from '../conversations/stretch.ts';
import { groupedBy } from '../grouped.ts';
import type { Fact, Message } from '../log.ts';
import type { Clock, InboxHistory, Terms } from './clock.ts';
import { clocksOf } from './of-conversation.ts';
import { underTerms } from './under.ts';

/** What was written in an inbox, what happened to it, and what was promised. */
export interface Simulated {
  inbox: InboxHistory;
  /** In any order. */
  messages: readonly Message[];
  /** About those messages, in any order. */
  facts: readonly Fact[];
  terms: Terms;
}

/**
 * Every clock of an inbox with its outcome at `now`, without touching anything: the same grouping, fold and judgement
 * that the app runs. What lies after `now` has not happened.
 */
export function simulate({ inbox, messages, facts, terms }: Simulated, now: Date): Clock[] {
  const known = groupedBy(
    facts.filter(({ at }) => at <= now),
    (fact) => fact.messageId,
  );
  const under = underTerms(inbox, terms, now);
  const written = messages.filter(({ at }) => at <= now);
  return apart(groupMessages(stretchOf(written, known)), known, under).flatMap((group) =>
    clocksOf(inbox, foldGroup(group, known, under), terms, now),
  );
}
