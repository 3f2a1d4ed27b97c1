import type { AuthorHint } from '../../domain/people.ts';
import { type Intent, keepable } from '../../intake/intents.ts';
import { readLadderForm } from '../blocks/ladder-form.ts';

/** A submitted ladder that stands as it was shown: the first submission only shows what would happen. */
export function translateLadder(state: unknown, metadata: unknown, at: Date, actor: AuthorHint): Intent[] {
  const form = readLadderForm(state, metadata);
  if (!form?.isConfirmed) return [];
  const { expected, rule, lead, leadChannel } = form;
  return [{ type: 'ladder', actor, at, expected, rule, lines: keepable(form.lines), lead, leadChannel }];
}
