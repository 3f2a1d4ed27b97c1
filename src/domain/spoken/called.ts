import { plainWords } from './plain-words.ts';

/** A colleague as somebody may call them. */
export interface Callable {
  id: string;
  /** As Slack has it: `Tom Becker`. */
  name: string;
}

/**
 * Who is meant by words that begin with a name, by their whole name or by a word of it: "tom becker, please", "tom". The
 * longest name that is found counts; several where it is that of several, nobody where it is no name.
 */
export function calledSo<C extends Callable>(words: string, people: readonly C[]): readonly C[] {
  const said = plainWords(words).split(' ');
  for (let length = said.length; length > 0; length--) {
    const name = said.slice(0, length).join(' ');
    const whole = people.filter((one) => plainWords(one.name) === name);
    if (whole.length > 0) return whole;
    if (length > 1) continue;
    return people.filter((one) => plainWords(one.name).split(' ').includes(name));
  }
  return [];
}
