import type { FactDetails } from '../log.ts';
import type { Metric } from '../policy/document.ts';
import type { WeeklyHours } from '../presence.ts';
import { nextMorning } from '../snooze.ts';
import type { Answer, Done } from './answer.ts';
import { instantOfToday, nextInstantOf } from './meant-at.ts';
import type { Said } from './said.ts';

/** What is known of whoever says it, and of what it is about. */
export interface Saying {
  by: string;
  at: Date;
  timeZone: string;
  hours: WeeklyHours;
  /** The clock that is meant. */
  metric: Metric;
  /** The promise that it measures, by its id in its inbox; null where it measures something else. */
  promise: string | null;
  startedAt: Date;
  dueAt: Date;
  /** Who has the turn in the rotation that is for it; null where nobody has, or there is none. */
  turn: string | null;
  isColleague(id: string): boolean;
}

/** A fact, and what is answered where it counts; or why there is none. */
export type Decided =
  | { ok: true; details: FactDetails; done: Done }
  | { ok: false; why: Extract<Answer, { how: 'refused' }>['why'] };

/** No snooze is longer than this. */
const longestSnoozeMs = 60 * 24 * 60 * 60_000;

/** What decides something; of a name it is known by then whose it is. */
export type Decidable = Exclude<Said, { what: 'why' | 'hand_over_to_name' }>;

/** What is decided by what somebody says; `why` decides nothing, and is not asked here. */
export function decide(said: Decidable, saying: Saying): Decided {
  const { promise } = saying;
  const isAboutAll = saying.metric === 'periodic_update' || saying.metric === 'resolution';
  const about = isAboutAll || promise !== null ? ({ about: 'conversation' } as const) : {};
  switch (said.what) {
    case 'take':
      return { ok: true, details: { kind: 'taken', ...about }, done: { what: 'take' } };
    case 'not_promised':
      if (promise === null) return { ok: false, why: 'no_promise' };
      return { ok: true, details: { kind: 'not_promised', promise }, done: { what: 'not_promised' } };
    case 'close':
      if (promise !== null) return { ok: false, why: 'not_kept_so' };
      return { ok: true, details: { kind: 'closed' }, done: { what: 'close' } };
    case 'no_reply_needed': {
      if (promise !== null) return { ok: false, why: 'not_kept_so' };
      if (isAboutAll) return { ok: false, why: 'not_resolved_so' };
      const { reason } = said;
      return {
        ok: true,
        details: { kind: 'no_reply_needed', ...(reason ? { reason } : {}) },
        done: { what: 'no_reply_needed', reason },
      };
    }
    case 'snooze':
    case 'snooze_until':
    case 'snooze_until_morning': {
      const until = snoozeEnd(said, saying);
      if (until.getTime() - saying.at.getTime() > longestSnoozeMs) return { ok: false, why: 'too_long' };
      const isPastDue = until > saying.dueAt;
      const iso = until.toISOString();
      return {
        ok: true,
        details: { kind: 'snoozed', until: iso, ...about },
        done: { what: 'snooze', until: iso, isPastDue },
      };
    }
    case 'hand_over':
    case 'hand_over_to_turn': {
      const to = said.what === 'hand_over' ? said.to : saying.turn;
      if (to === null) return { ok: false, why: 'nobody_has_the_turn' };
      if (!saying.isColleague(to)) return { ok: false, why: 'not_staff' };
      return {
        ok: true,
        details: { kind: 'handed_over', to, note: null, ...about },
        done: { what: 'hand_over', to },
      };
    }
    case 'answered':
      return answered(said, saying, about);
  }
}

function snoozeEnd(said: Extract<Said, { what: `snooze${string}` }>, { at, timeZone, hours }: Saying): Date {
  if (said.what === 'snooze') return new Date(at.getTime() + said.minutes * 60_000);
  if (said.what === 'snooze_until') return nextInstantOf(said.time, said.isTomorrow, at, timeZone);
  return nextMorning(at, timeZone, hours);
}

function answered(
  { how, time, minutesAgo }: Extract<Said, { what: 'answered' }>,
  { metric, promise, at, timeZone, startedAt }: Saying,
  about: { about?: 'conversation' },
): Decided {
  if (metric === 'resolution') return { ok: false, why: 'not_resolved_so' };
  const then =
    time === null ? new Date(at.getTime() - (minutesAgo ?? 0) * 60_000) : instantOfToday(time, at, timeZone);
  if (then === null) return { ok: false, why: 'to_come' };
  // People tell whole minutes: in the minute of the ask it was right after it.
  if (then.getTime() <= startedAt.getTime() - 60_000) {
    return { ok: false, why: promise === null ? 'not_asked' : 'not_promised_yet' };
  }
  const repliedAt = (then < startedAt ? startedAt : then).toISOString();
  if (promise !== null) {
    return {
      ok: true,
      details: { kind: 'promise_told', promise, toldAt: repliedAt, how },
      done: { what: 'told', how, repliedAt },
    };
  }
  return {
    ok: true,
    details: { kind: 'answered', how, repliedAt, ...about },
    done: { what: 'answered', how, repliedAt },
  };
}
