import { endedWords } from '../../domain/clocks/ended-with.ts';
import type { PromiseLost } from '../../domain/promises/lost.ts';
import { capitalised } from '../../domain/words.ts';
import { instant, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';
import { plainName } from './text.ts';

/** Tells whoever was too late how it stands: `@tom has told the customer already, today at 16:10.` */
export function promiseTooLate(lost: PromiseLost): BlockMessage {
  const text = promiseTooLateWords(lost, person, (at) => `, ${instant(at)}`, instant);
  return { text, blocks: [section(text)] };
}

/** The same as the error of a modal, which shows neither mentions nor each reader their own time. */
export function promiseTooLateError(lost: PromiseLost, nameOf: (personId: string) => string): string {
  return promiseTooLateWords(
    lost,
    (id) => plainName(nameOf(id), 'somebody', 60),
    () => '',
  );
}

/** @param who a person as they are shown @param when ", today at 16:10", or nothing @param due the promised time */
export function promiseTooLateWords(
  lost: PromiseLost,
  who: (id: string) => string,
  when: (at: Date) => string,
  due: (at: Date) => string = () => 'the promised time',
): string {
  if (lost.how === 'past') return 'That time has passed by now. Choose another one.';
  if (lost.how === 'passed') {
    return (
      `${capitalised(due(lost.dueAt))} has passed, so no other date counts for it. ` +
      'Write the new date to the customer: that is a promise of its own.'
    );
  }
  const { state, by, at, toldHow } = lost;
  const after = at === null ? '' : when(at);
  const said = by === null ? '' : `, said ${who(by)}`;
  switch (state) {
    case 'told':
      return toldHow
        ? `The customer was told ${endedWords[toldHow]} already${said}${after}.`
        : `The customer was told already${by === null ? '' : ` by ${who(by)}`}${after}.`;
    case 're_promised':
      return `It was promised anew already${by === null ? '' : ` by ${who(by)}`}${after}.`;
    case 'not_promised':
      return `It is settled already: not a promise${said}${after}.`;
    case 'promise_deleted':
      return `The message was deleted${after}, so there is nothing to keep.`;
    case 'promise_withdrawn':
      return `The message was changed${after}, and promises it no more.`;
  }
}
