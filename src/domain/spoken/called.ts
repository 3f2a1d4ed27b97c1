import { plainWords } from './plain-words.ts';

/** A colleague as somebody may call them. */
export interface Callable {
  id: string;
  /** As Slack has it: `Tom Becker`. */
  name: string;
}

/** Who is called so: by their whole name, or by a word of it where nobody has it as a whole. `Tom`, `@tom becker` */
export function calledExactly<C extends Callable>(name: string, people: readonly C[]): readonly C[] {
  const said = plainWords(name);
  if (said === '') return [];
  const whole = people.filter((one) => plainWords(one.name) === said);
  return whole.length > 0 ? whole : people.filter((one) => plainWords(one.name).split(' ').includes(said));
}

/**
 * Who is meant by words that begin with a name: "tom becker, please", "tom". The longest name that is found counts; several
 * where it is that of several, nobody where it is no name.
 */
export function calledSo<C extends Callable>(words: string, people: readonly C[]): readonly C[] {
  const said = plainWords(words).split(' ');
  for (let length = said.length; length > 0; length--) {
    const called = calledExactly(said.slice(0, length).join(' '), people);
    if (called.length > 0) return called;
  }
  return [];
}
