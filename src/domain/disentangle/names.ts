import type { OpenConversation } from './conversation.ts';
import type { Cues } from './cues.ts';
import type { Utterance } from './utterance.ts';
import { frequent } from './vocabulary.ts';

/** What an author is called by, in lower case: id, name, first name, and a nick without its tail ("anna_", "anna|away"). */
export function namesOf({ authorId, authorName }: Utterance): string[] {
  const names = new Set<string>();
  for (const name of [authorId, authorName ?? '']) {
    const lower = name.trim().toLowerCase();
    const [first = ''] = lower.split(' ', 1);
    const [stem = ''] = lower.split('|', 1);
    for (const one of [lower, first, stem.replace(/[_^`-]{1,5}$/, '')]) if (one.length > 1) names.add(one);
  }
  return [...names];
}

/**
 * Authors of open conversations that a message names, by id. A bare word counts where it could not well be another:
 * "will" and "an" name somebody only as "will: …" or "@an".
 */
export function namedBy(cues: Cues, authorId: string, conversations: readonly OpenConversation[]): string[] {
  const named = new Set<string>();
  for (const { speakers } of conversations) {
    for (const [other, { names }] of speakers) {
      if (other !== authorId && names.some((name) => isNamed(name, cues))) named.add(other);
    }
  }
  return [...named];
}

function isNamed(name: string, { called, tokens }: Cues): boolean {
  return called.has(name) || (name.length >= 3 && tokens.has(name) && !frequent.has(name));
}
