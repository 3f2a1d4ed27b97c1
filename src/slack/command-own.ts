import { type DayWord, readDay } from '../domain/day-words.ts';
import type { OwnChange } from '../domain/person-settings.ts';

/** What somebody says of themselves, or of who covers whom, understood or not. */
export type TypedOwn =
  | { name: 'own'; change: OwnChange }
  | { name: 'settings' | 'covers' | 'away' }
  | { name: 'bad_away' | 'bad_cover'; typed: string };

/** `away until Friday`, `away today`, `away back`; alone it asks how it stands. */
export function readAway(argument: string): TypedOwn {
  if (argument === '') return { name: 'away' };
  if (/^(?:back|off|no|none)$/i.test(argument))
    return { name: 'own', change: { kind: 'away', through: null } };
  const through = readUntil(argument);
  return through ? { name: 'own', change: { kind: 'away', through } } : { name: 'bad_away', typed: argument };
}

/** `cover @tom for @priya until Friday`, `cover nobody for @priya`; alone it lists who covers whom. */
export function readCover(argument: string): TypedOwn {
  if (argument === '' || /^list$/i.test(argument)) return { name: 'covers' };
  const [, coveredBy = '', whom = '', until = ''] = /^(\S+)\s+for\s+(\S+)(?:\s+(.+))?$/i.exec(argument) ?? [];
  const personId = mentioned(whom);
  const bad: TypedOwn = { name: 'bad_cover', typed: argument };
  if (!personId) return bad;
  if (/^(?:nobody|noone|none)$/i.test(coveredBy)) {
    return until === '' ? { name: 'own', change: { kind: 'uncover', personId } } : bad;
  }
  const by = mentioned(coveredBy);
  const through = readUntil(until);
  return by && through ? { name: 'own', change: { kind: 'cover', personId, coveredBy: by, through } } : bad;
}

function readUntil(words: string): DayWord | undefined {
  return readDay(words.replace(/^(?:until|till|through)\s+/i, ''));
}

/** Whom Slack names as `<@U123|name>`. */
function mentioned(argument: string): string | undefined {
  return /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(argument)?.[1];
}
