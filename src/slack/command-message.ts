import { type Priority, priorities } from '../domain/policy/document.ts';
import { keepable } from '../intake/intents.ts';
import { clip } from './blocks/limits.ts';
import { type LinkedMessage, readMessageLink } from './message-link.ts';

/** What somebody typed about one message, understood or not. */
export type AboutMessage =
  | { name: 'why' | 'resume'; message: LinkedMessage }
  | { name: 'pause'; message: LinkedMessage; reason: string | null }
  | { name: 'priority'; message: LinkedMessage; priority: Priority }
  | { name: 'bad_priority'; typed: string }
  /** `usage` is the command with what is to stand before the link. */
  | { name: 'bad_link'; typed: string; usage: string };

const reasonLimit = 200;

/** Reads what stands after `why`, `resume` and `pause`: the link, and for a pause its reason. */
export function readAbout(name: 'why' | 'resume' | 'pause', argument: string): AboutMessage {
  const [link = '', ...words] = tokens(argument);
  const message = readMessageLink(link);
  const rest = words.join(' ');
  if (!message || (name !== 'pause' && rest !== '')) {
    return { name: 'bad_link', typed: argument, usage: name };
  }
  return name === 'pause' ? { name, message, reason: reasonOf(rest) } : { name, message };
}

/** `urgent <link>`; the link may stand first too. */
export function readPriority(argument: string): AboutMessage {
  const typed = tokens(argument);
  const asPriority = (token: string) => priorities.find((known) => known === token.toLowerCase());
  const at = typed.findIndex((token) => asPriority(token) !== undefined);
  const priority = asPriority(typed[at] ?? '');
  if (!priority) {
    const words = typed.filter((token) => readMessageLink(token) === undefined);
    return { name: 'bad_priority', typed: words.join(' ') };
  }
  const others = typed.toSpliced(at, 1);
  const message = others.length === 1 ? readMessageLink(others[0] ?? '') : undefined;
  if (message) return { name: 'priority', message, priority };
  return { name: 'bad_link', typed: others.join(' '), usage: `priority ${priority}` };
}

/** Words, where a link in brackets is one whatever its label. */
function tokens(argument: string): string[] {
  return argument.match(/<[^<>]*>|\S+/g) ?? [];
}

function reasonOf(words: string): string | null {
  const reason = keepable(words).trim();
  return reason === '' ? null : clip(reason, reasonLimit);
}
