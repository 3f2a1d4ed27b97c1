import { endedWords, reasonWords } from '../../domain/clocks/ended-with.ts';
import type { Answer, Done, NamedWaiting, TooLate } from '../../domain/spoken/answer.ts';
import { command } from '../ids.ts';
import { instant, linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { toldWords } from './snoozed.ts';
import { foreignName, foreignWords } from './text.ts';

/** What can be said, in one line. */
const canBeSaid =
  'You can say: on it, snooze 2h, snooze until 15:00, no reply needed, hand over to @tom, called them, done, why, or list.';

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
    case 'whom':
      return whomOf(answer);
    case 'done':
      return about(answer.about, doneWords(answer.done));
    case 'why':
      return foreignWords(answer.why, 600);
    case 'too_late':
      return about(answer.about, tooLateWords(answer.lost));
    case 'refused':
      return about(answer.about, refusals[answer.why]);
  }
}

function whichOf({ waiting, more, told }: Extract<Answer, { how: 'which' }>): string {
  if (told === 'again') {
    const numbered = waiting.map((one, i) => `${i + 1} ${customerOf(one)}`).join(', ');
    return `Which one? Its number first: ${numbered}${more > 0 ? ', or another by the customer’s name' : ''}.`;
  }
  const lines = waiting.map((one, i) => {
    const ask = linked(one.link, foreignWords(one.askText, 80));
    const due = `${one.isOverdue ? 'was due' : 'due'} ${instant(new Date(one.dueAt))}`;
    return `${i + 1}. ${customerOf(one)} · ${ask} · ${due}`;
  });
  const rest = more > 0 ? [`and ${more} more, which you can name by the customer`] : [];
  return [headings[told ?? 'first'], ...lines, ...rest].join('\n');
}

const headings = {
  first: 'Which one? Say its number first, as in “2 snooze 2h”.',
  asked: `Waiting for you; your list here has their buttons, and \`${command} mine\` shows them too. Say a number first, as in “1 on it”.`,
};

function whomOf({ typed, people }: Extract<Answer, { how: 'whom' }>): string {
  const name = `“${foreignWords(typed, 60)}”`;
  if (people.length === 0) {
    return `I do not know ${name}. Type @ and pick your colleague from the list that Slack shows, as in “hand over to @tom”.`;
  }
  return `${name} is the name of several: ${people.slice(0, 10).map(person).join(', ')}. Say more of it, or type @ and pick one.`;
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
    case 'told':
      return `the customer was told ${endedWords[done.how]}, ${instant(new Date(done.repliedAt))}.`;
    case 'promised':
      return `promised for ${instant(new Date(done.dueAt))}.`;
    case 'not_promised':
      return 'not a promise.';
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
  not_promised_yet: 'that is before it was promised. Say when you told them.',
  not_staff: 'only people of this workspace can take it over.',
  nobody_has_the_turn: 'nobody has the turn there now. Name a colleague.',
  too_long: 'that is too long for a snooze. Say a time within 60 days.',
  not_kept_so:
    'this was promised, and is kept when the customer is told. Write to them, or say “called them” or “not a promise”.',
  no_promise: 'nothing was promised here. Say “no reply needed” where nobody waits.',
  not_resolved_so: 'this is about the whole conversation. Say “done” to close it.',
};

/** What came of it, and what it is about: of two asks of one customer it must be plain which. */
function about(one: NamedWaiting, what: string): string {
  return `${customerOf(one)}: ${what}\n>${linked(one.link, foreignWords(one.askText, 80))}`;
}

function customerOf({ customerName }: NamedWaiting): string {
  return `*${foreignName(customerName, 'A customer')}*`;
}
