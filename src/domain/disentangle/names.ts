import type { OpenConversation } from './conversation.ts';
import type { Cues } from './cues.ts';
import type { Utterance } from './utterance.ts';

/** The same few people write again and again. */
const known = new Map<string, { authorName: string; names: readonly string[] }>();
const mostKnown = 1000;

/** What an author is called by, in lower case: id, name, first name, and a nick without its tail ("anna_", "anna|away"). */
export function namesOf({ authorId, authorName }: Utterance): readonly string[] {
  const before = known.get(authorId);
  const name = authorName ?? '';
  if (before?.authorName === name) return before.names;
  const names = namesIn(authorId, name);
  if (known.size >= mostKnown) known.clear();
  known.set(authorId, { authorName: name, names });
  return names;
}

function namesIn(...written: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const name of written) {
    const lower = name.trim().toLowerCase();
    const [first = ''] = lower.split(' ', 1);
    const [stem = ''] = lower.split('|', 1);
    for (const one of [lower, first, stem.replace(/[_^`-]{1,5}$/, '')]) if (one.length > 1) names.add(one);
  }
  return [...names];
}

const nobody: readonly string[] = [];

/**
 * Authors of open conversations that a message names, by id. A bare word counts where it could not well be another:
 * "will" and "an" name somebody only as "will: …" or "@an".
 */
export function namedBy(
  cues: Cues,
  authorId: string,
  conversations: readonly OpenConversation[],
): readonly string[] {
  if (cues.tokens.size === 0 && cues.called.size === 0) return nobody;
  let named: string[] | undefined;
  const unnamed: (readonly string[])[] = [];
  for (const { speakers } of conversations) {
    for (const [other, { names }] of speakers) {
      if (other === authorId || unnamed.includes(names) || named?.includes(other)) continue;
      if (areNamed(names, cues)) {
        named ??= [];
        named.push(other);
      } else unnamed.push(names);
    }
  }
  return named ?? nobody;
}

function areNamed(names: readonly string[], { called, tokens }: Cues): boolean {
  for (const name of names) if (tokens.has(name) || (called.size > 0 && called.has(name))) return true;
  return false;
}
