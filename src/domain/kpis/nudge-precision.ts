import { groupedBy } from '../grouped.ts';
import { byTime } from '../log.ts';
import type { NudgePrecision } from '../notices.ts';
import { isWithin, type Period } from './clock.ts';

/** An ask about whose reply somebody was nudged, and when for the first time. */
export interface NudgedAsk {
  inboxId: string;
  askId: string;
  nudgedAt: Date;
}

/** What staff said of a message: that it was an ask, or that nobody owes it a reply. */
export interface Verdict {
  id: string;
  inboxId: string;
  messageId: string;
  at: Date;
  kind: 'asked' | 'no_reply_needed';
}

/**
 * How often nudges were about what needed a reply, over the asks that were nudged first in the period, by all that staff
 * has said until now; and how many asks were taken for courtesies, by when staff said so. Of several verdicts on one
 * message the last one counts: it takes back those before it. docs/kpis.md defines both.
 * @param verdicts all of staff's on these asks, and on whatever was said to be an ask in the period
 */
export function nudgePrecision(
  nudged: readonly NudgedAsk[],
  verdicts: readonly Verdict[],
  period: Period,
): NudgePrecision {
  const said = groupedBy([...verdicts].sort(byTime), messageOf);
  const lastOf = (message: string) => said.get(message)?.at(-1)?.kind;
  const asks = nudged.filter(({ nudgedAt }) => isWithin(nudgedAt, period));
  const isNotNeeded = ({ inboxId, askId }: NudgedAsk) =>
    lastOf(messageOf({ inboxId, messageId: askId })) === 'no_reply_needed';
  return {
    nudgedAsks: asks.length,
    notNeeded: asks.filter(isNotNeeded).length,
    missedAsks: [...said.values()].filter((verdictsOnOne) => isMissedIn(period, verdictsOnOne)).length,
  };
}

/** What begins with "no reply needed" had been read as an ask: to take that back finds nothing that was missed. */
function isMissedIn(period: Period, verdicts: readonly Verdict[]): boolean {
  const [first] = verdicts;
  return first?.kind === 'asked' && verdicts.at(-1)?.kind === 'asked' && isWithin(first.at, period);
}

function messageOf({ inboxId, messageId }: Pick<Verdict, 'inboxId' | 'messageId'>): string {
  return `${inboxId}/${messageId}`;
}
