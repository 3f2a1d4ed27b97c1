import { endedWords, reasonWords } from '../../domain/clocks/ended-with.ts';
import type { Answer, Done, NamedWaiting, TooLate } from '../../domain/spoken/answer.ts';
import { instant, linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { toldWords } from './snoozed.ts';
import { foreignName, foreignWords } from './text.ts';

/** What can be said, in one line. */
const canBeSaid =
  'You can say: on it, snooze 2h, snooze until 15:00, no reply needed, hand over to @tom, called them, done, why.';

/** The answer to what a colleague says to the app in words. */
export function answerMessage(answer: Answer): BlockMessage {
  const text = wordsOf(answer);
  return { text, blocks: [section(text)] };
}

function wordsOf(answer: Answer): string {
  switch (answer.how) {
    case 'nothing_open':
      return 'Nobody is waiting for you.';
    case 'not_understood':
      return `I did not understand that. ${canBeSaid}`;
    case 'which':
      return whichOf(answer);
    case 'done':
      return `${customerOf(answer.about)}: ${doneWords(answer.done)}`;
    case 'why':
      return foreignWords(answer.why, 600);
    case 'too_late':
      return `${customerOf(answer.about)}: ${tooLateWords(answer.lost)}`;
    case 'refused':
      return `${customerOf(answer.about)}: ${refusals[answer.why]}`;
  }
}

function whichOf({ waiting, more }: Extract<Answer, { how: 'which' }>): string {
  const lines = waiting.map((one, i) => {
    const ask = linked(one.link, foreignWords(one.askText, 80));
    return `${i + 1}. ${customerOf(one)} · ${ask} · due ${instant(new Date(one.dueAt))}`;
  });
  const rest = more > 0 ? [`and ${more} more, which you can name by the customer`] : [];
  return ['Which one? Say its number first, as in “2 snooze 2h”.', ...lines, ...rest].join('\n');
}

function doneWords(done: Done): string {
  switch (done.what) {
    case 'take':
      return 'you are on it.';
    case 'close':
      return 'closed.';
    case 'snooze': {
      const told = done.told === undefined ? 'the lead is told' : toldWords(done.told);
      const past = done.isPastDue ? ` That is past the deadline: ${told}.` : '';
      return `snoozed until ${instant(new Date(done.until))}.${past}`;
    }
    case 'no_reply_needed':
      return `no reply needed${reasonWords(done.reason)}.`;
    case 'hand_over':
      return `handed over to ${person(done.to)}.`;
    case 'answered':
      return `answered ${endedWords[done.how]}, ${instant(new Date(done.repliedAt))}.`;
  }
}

function tooLateWords(lost: TooLate): string {
  switch (lost.how) {
    case 'taken':
      return `${person(lost.by)} has taken it. To take it over, hand it over to yourself.`;
    case 'theirs':
      return `${person(lost.by)} has it already.`;
    case 'settled':
      return 'that is settled already.';
  }
}

const refusals: Record<Extract<Answer, { how: 'refused' }>['why'], string> = {
  to_come: 'that time is still to come. Say when you spoke to them.',
  not_asked: 'they had not asked by then.',
  not_staff: 'only people of this workspace can take it over.',
  nobody_has_the_turn: 'nobody has the turn there now. Name a colleague.',
  too_long: 'that is too long for a snooze. Say a time within 60 days.',
  not_resolved_so: 'this is about the whole conversation. Say “done” to close it.',
};

function customerOf({ customerName }: NamedWaiting): string {
  return `*${foreignName(customerName, 'A customer')}*`;
}
