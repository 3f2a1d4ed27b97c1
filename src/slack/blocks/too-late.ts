import type { LostTo } from '../../domain/conversations/lost-to.ts';
import type { Ending } from '../../domain/conversations/state.ts';
import { instant, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { promiseTooLateWords } from './promise-too-late.ts';
import { plainName } from './text.ts';

/** Tells whoever was too late who was first: `@tom has taken it, today at 10:31.` */
export function tooLateMessage(lost: LostTo): BlockMessage {
  const text = sentence(lost, person, (at) => `, ${instant(at)}`);
  return { text, blocks: [section(text)] };
}

/** The same as the error of a modal, which shows neither mentions nor each reader their own time. */
export function tooLateError(lost: LostTo, nameOf: (personId: string) => string): string {
  return sentence(
    lost,
    (id) => plainName(nameOf(id), 'somebody', 60),
    () => '',
  );
}

function sentence(lost: LostTo, who: (id: string) => string, when: (at: Date) => string): string {
  switch (lost.how) {
    case 'taken':
      return `${who(lost.by)} has taken it${when(lost.at)}. To take it over, use *Hand over* and choose yourself.`;
    case 'theirs':
      return `${who(lost.by)} has it already.`;
    case 'ended':
      return `${endedWords(lost.ending, who)}${when(lost.ending.at)}.`;
    case 'promise_ended':
      return promiseTooLateWords(lost.lost, who, when);
  }
}

function endedWords(ending: Ending, who: (id: string) => string): string {
  const by = ending.by === null ? '' : ` by ${who(ending.by)}`;
  const said = ending.by === null ? '' : `, said ${who(ending.by)}`;
  switch (ending.how) {
    case 'replied':
      if (ending.stated === 'phone') return `Already answered by phone${said}`;
      return ending.stated === 'in_person' ? `Already answered in person${said}` : `Already answered${by}`;
    case 'closed':
      return `Already closed${by}`;
    case 'no_reply_needed':
      return `Already settled: no reply needed${said}`;
    case 'ask_deleted':
    case 'ask_withdrawn':
      return 'The customer took the question back';
  }
}
