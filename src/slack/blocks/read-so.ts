import type { StaffKind } from '../../domain/asks/read-staff.ts';
import { instant, person } from './mentions.ts';
import { foreignName, foreignWords } from './text.ts';

/** Whose words they are, and how they begin. */
export interface Quoted {
  authorName: string | null;
  text: string;
}

/** How a message is read in its conversation. */
export type ReadSo =
  /** An ask that waits for a reply. */
  | { as: 'ask'; since: Date }
  /** An ask that waits no more, and why; `at` is null where nothing tells when. */
  | {
      as: 'ended_ask';
      how: 'replied' | 'no_reply_needed' | 'closed' | 'taken_back';
      at: Date | null;
      by: string | null;
    }
  /** `why` is the sentence of `readAsk`. */
  | { as: 'courtesy'; why: string }
  /** Staff's answer to an ask. */
  | { as: 'answer'; to: Quoted }
  /** Staff’s words that answered nobody. */
  | { as: 'staff'; kind: StaffKind };

/** One sentence: how a message is read now. */
export function readSoSentence(read: ReadSo): string {
  switch (read.as) {
    case 'ask':
      return `It is read as an *ask*: it waits for a reply since ${instant(read.since)}.`;
    case 'ended_ask':
      return `It is read as an *ask*: ${endedWords(read)}${read.at ? `, ${instant(read.at)}` : ''}.`;
    case 'courtesy':
      return `Nobody owes it a reply: ${foreignWords(read.why, 200)}.`;
    case 'answer':
      return `It is read as staff’s *answer* to ${quotedBy(read.to)}.`;
    case 'staff':
      return `It is read as ${staffWords[read.kind]}.`;
  }
}

const noAsk = 'a message of staff that answers no ask';
const staffWords: Record<StaffKind, string> = {
  reply: noAsk,
  question: noAsk,
  acknowledgement: 'an *acknowledgement*: staff looks into it, which is no reply',
  hand_over: 'a *hand-over* to a colleague, which is no reply',
  aside: 'a word *among colleagues*, which is no reply',
};

function endedWords({ how, by }: Extract<ReadSo, { as: 'ended_ask' }>): string {
  const who = by === null ? '' : ` by ${person(by)}`;
  switch (how) {
    case 'replied':
      return `answered${who}`;
    case 'closed':
      return `closed${who}`;
    case 'no_reply_needed':
      return by === null ? 'no reply needed' : `no reply needed, said ${person(by)}`;
    case 'taken_back':
      return 'the customer took it back';
  }
}

/** `“The nightly export fails” by Dana Reyes` */
export function quotedBy({ authorName, text }: Quoted): string {
  return `“${foreignWords(text, 80)}” by ${foreignName(authorName, 'a customer')}`;
}
