import { endedWords, reasonWords } from '../../domain/clocks/ended-with.ts';
import type { NudgeNotice } from '../../domain/notices.ts';
import { minutesToSpare } from '../../domain/words.ts';
import { span } from './durations.ts';
import { instant, person } from './mentions.ts';
import { keptWords } from './metric-words.ts';

/** How a nudge ended, in one line: "answered by @tom in 34 min, 26 min to spare."; null while it asks for something. */
export function outcomeOf(notice: NudgeNotice): string | null {
  const by = notice.actorId === null ? '' : ` by ${person(notice.actorId)}`;
  const said = notice.actorId === null ? '' : `, said ${person(notice.actorId)}`;
  if (notice.promise) return promiseOutcome(notice, by, said);
  switch (notice.standing) {
    case 'answered':
      return `${keptWords[notice.metric]}${stated(notice) ?? by}${inTime(notice)}.`;
    case 'answered_late':
      return `${keptWords[notice.metric]}${stated(notice) ?? by}${late(notice)}.`;
    case 'no_reply_needed':
      return `no reply needed${reasonWords(notice.endedWith)}${said}.`;
    case 'closed':
      return `closed${by}.`;
    case 'withdrawn':
      return 'the customer took the question back.';
    default:
      return otherOutcome(notice, by);
  }
}

/** Whatever it was about. */
function otherOutcome(notice: NudgeNotice, by: string): string | null {
  switch (notice.standing) {
    case 'handed_over':
      return `handed over${notice.handedTo === null ? '' : ` to ${person(notice.handedTo)}`}${by}.`;
    case 'unwatched':
      return 'the channel is no longer watched, so this is no longer followed here.';
    case 'repeated':
      return 'reminded again, see the newer message.';
    default:
      return null;
  }
}

/** Of a promise: "the customer was told by @tom, 50 min to spare."; null while it asks for something, or ended as others do. */
function promiseOutcome(notice: NudgeNotice, by: string, said: string): string | null {
  const { spareMinutes } = notice;
  switch (notice.standing) {
    case 'answered': {
      const spare = spareMinutes === null ? 'in time' : `${span(spareMinutes)} to spare`;
      return `the customer was told${stated(notice) ?? `${by},`} ${spare}.`;
    }
    case 'answered_late': {
      const late = spareMinutes === null ? 'later than promised' : `${span(spareMinutes)} late`;
      return `the customer was told${stated(notice) ?? `${by},`} ${late}.`;
    }
    case 're_promised':
      return `promised anew${by}, for another time.`;
    case 'not_promised':
      return `not a promise${said}.`;
    case 'promise_deleted':
      return 'the message was deleted, so this is not followed.';
    case 'promise_withdrawn':
      return 'the message was changed, and promises it no more.';
    default:
      return otherOutcome(notice, by);
  }
}

/** ` by phone at 10:05, said @priya,`; null where it was answered in writing. */
function stated({ endedWith, endedAt, actorId }: NudgeNotice): string | null {
  if (!endedWith) return null;
  const at = endedAt === null ? '' : ` ${instant(new Date(endedAt))}`;
  return ` ${endedWords[endedWith]}${at}${actorId === null ? '' : `, said ${person(actorId)}`},`;
}

function inTime({ elapsedMinutes, spareMinutes }: NudgeNotice): string {
  if (elapsedMinutes === null) return ' in time';
  const spare =
    spareMinutes === null
      ? ''
      : `, ${span(minutesToSpare(elapsedMinutes, elapsedMinutes + spareMinutes))} to spare`;
  return ` in ${span(elapsedMinutes)}${spare}`;
}

function late({ elapsedMinutes, spareMinutes }: NudgeNotice): string {
  if (elapsedMinutes === null) return ', later than promised';
  const over = spareMinutes === null ? '' : `, ${span(spareMinutes)} over the target`;
  return ` after ${span(elapsedMinutes)}${over}`;
}
