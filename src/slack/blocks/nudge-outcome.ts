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
  switch (notice.standing) {
    case 'answered':
      return `${keptWords[notice.metric]}${stated(notice) ?? by}${inTime(notice)}.`;
    case 'answered_late':
      return `${keptWords[notice.metric]}${stated(notice) ?? by}${late(notice)}.`;
    case 'no_reply_needed':
      return `no reply needed${reasonWords(notice.endedWith)}${said}.`;
    case 'closed':
      return `closed${by}.`;
    case 'handed_over':
      return `handed over${notice.handedTo === null ? '' : ` to ${person(notice.handedTo)}`}${by}.`;
    case 'withdrawn':
      return 'the customer took the question back.';
    case 'unwatched':
      return 'the channel is no longer watched, so this is no longer followed here.';
    case 'repeated':
      return 'reminded again, see the newer message.';
    default:
      return null;
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
