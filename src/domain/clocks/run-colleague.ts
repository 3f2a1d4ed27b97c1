import type { ColleagueAsk } from '../conversations/state.ts';
import { internalTerms } from '../policy/terms.ts';
import type { Clock } from './clock.ts';
import { countedMinutes, versionAt, versionsOf } from './counting.ts';
import type { Measured } from './history.ts';
import { judge } from './judge.ts';
import { matchedAt } from './matched-at.ts';
import { countingUntil, knownBy, targetUntil } from './until-said.ts';

/**
 * The clock of what a colleague was asked, judged at `now`. It is due when the asker said so, be that outside support hours, and
 * nothing pauses it: that the customer is waited for as well is no reason to answer a colleague later.
 */
export function runColleague({ inbox, state, terms }: Measured, ask: ColleagueAsk, now: Date): Clock {
  const { id, messageId, by, to, what, askedAt, dueAt, ending } = ask;
  const firstAskText = state.asks[0]?.text ?? '';
  const { version: policyVersion, document, matched } = matchedAt(inbox, terms, askedAt, firstAskText);
  const found = internalTerms(matched, document);
  const versions = knownBy(versionsOf(terms.calendars, found.calendarId), ending?.at ?? null);
  const { hours, counting } = countingUntil(versions, found.hours, askedAt, dueAt);
  const targetMinutes = targetUntil(counting, askedAt, dueAt);
  const judged = judge('internal_reply', ending, dueAt, null, now);
  const { version: calendarVersion } = versionAt(versions, judged.endedAt ?? dueAt);
  const { rule, passedOver, priority, calendarId } = found;
  return {
    id: `${inbox.inboxId}/${id}/internal_reply`,
    metric: 'internal_reply',
    askId: messageId,
    askedBy: by,
    askedByName: null,
    askText: what,
    ownerId: to,
    startedAt: askedAt,
    priority,
    targetMinutes,
    hours,
    policyVersion,
    calendarId,
    calendarVersion,
    dueAt,
    ...judged,
    acknowledgedWith: null,
    statedBy: null,
    elapsedMinutes: judged.endedAt && countedMinutes(counting, askedAt, judged.endedAt),
    ladder: found.ladder,
    pauses: [],
    snapshots: [
      {
        at: askedAt.toISOString(),
        cause: 'started',
        by,
        role: 'staff',
        priority,
        rule,
        passedOver,
        targetMinutes,
        hours,
        policyVersion,
        calendarId,
        calendarVersion: versionAt(versions, askedAt).version,
        dueAt: dueAt.toISOString(),
      },
    ],
  };
}
