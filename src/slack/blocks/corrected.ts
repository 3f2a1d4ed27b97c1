import type { ModalView } from '@slack/types';
import type { Clock } from '../../domain/clocks/clock.ts';
import { capitalised } from '../../domain/words.ts';
import { notice } from './correct.ts';
import type { Correction } from './correction.ts';
import { dueInstant } from './durations.ts';
import { instant } from './mentions.ts';
import { awaited } from './metric-words.ts';
import { section } from './parts.ts';
import { type Quoted, quotedBy, type ReadSo, readSoSentence } from './read-so.ts';
import { foreignWords } from './text.ts';

type ShownClock = Pick<Clock, 'metric' | 'dueAt' | 'outcome' | 'askText' | 'askedByName'>;

/** What came of a correction, once intake has carried it out. */
export interface CameOfCorrection {
  how: 'corrected';
  correction: Correction;
  /** Is it now as was said? */
  isSo: boolean;
  message: Quoted;
  read: ReadSo;
  /** What names the conversation that was chosen; null where none was. */
  other: Quoted | null;
  /** The clocks of replies that run in its conversation now. */
  clocks: readonly ShownClock[];
  /** What it answered before, in another conversation, where that waits again. */
  waitsAgain?: ShownClock | null;
  now: Date;
}

export type Came = { how: 'not_watched' | 'not_seen' } | CameOfCorrection;

/** The modal once the correction was carried out: what is so now, and who waits. */
export function correctedView(came: Came): ModalView {
  if (came.how !== 'corrected') return notice(gone[came.how]);
  return notice(waitLine(came), [
    section(`>${foreignWords(came.message.text, 300)}\n${came.isSo ? sentenceOf(came) : unchanged(came)}`),
  ]);
}

const gone = {
  not_watched: 'This channel is not watched any more, so nothing was changed.',
  not_seen: 'This message is gone, so nothing was changed.',
} as const;

function sentenceOf({ correction, read, other }: CameOfCorrection): string {
  switch (correction.kind) {
    case 'asked':
      return read.as === 'ask'
        ? `It counts as an *ask* now, since ${instant(read.since)}.`
        : `It counts as an ask now. ${readSoSentence(read)}`;
    case 'no_reply_needed':
      return 'Nobody waits for a reply to it any more.';
    case 'no_answer':
      return 'It is no answer any more: the customer still waits.';
    case 'answers':
      return read.as === 'answer'
        ? `${capitalised(quotedBy(read.to))} is answered by this message now.`
        : 'It counts as an answer now.';
    case 'belongs':
      if (correction.with === null || other === null) return 'It begins a conversation of its own now.';
      return read.as === 'answer'
        ? `${capitalised(quotedBy(read.to))} is answered by this message now.`
        : `It belongs to the conversation of ${quotedBy(other)} now.`;
    case 'merged':
      return `Its conversation and that of ${other ? quotedBy(other) : 'the other'} are one now.`;
  }
}

function unchanged({ read }: CameOfCorrection): string {
  return `It is noted, and changes nothing. ${readSoSentence(read)}`;
}

function waitLine({ clocks, waitsAgain, now }: CameOfCorrection): string {
  const [clock] = clocks;
  const own = clock ? waits(clock, 'waits', now) : 'Nobody waits for a reply in its conversation.';
  return waitsAgain ? `${waits(waitsAgain, 'waits again', now)}\n${own}` : own;
}

function waits(clock: ShownClock, how: string, now: Date): string {
  const isLate = clock.outcome === 'breached' || (clock.outcome === 'running' && now > clock.dueAt);
  const due = `${awaited[clock.metric]} ${isLate ? 'was due' : 'due'} ${dueInstant(clock.dueAt, isLate, now)}`;
  return `${quotedBy({ authorName: clock.askedByName, text: clock.askText })} ${how}: ${due}.`;
}
