import { isUsual, type ReactionMeaning, reactionMeanings } from '../domain/reactions.ts';
import type { ReactionsIntent } from '../intake/intents.ts';
import type { ReactionFault } from './blocks/reactions.ts';

/** What was typed after `reactions`. */
export type TypedReactions =
  | { name: 'reactions' }
  | { name: 'reactions_set'; change: ReactionsIntent['change'] }
  | ({ name: 'bad_reaction' } & ReactionFault);

/** So many at once. */
const mostAtOnce = 10;

/** `reactions`, `reactions take :raising_hand:`, `reactions reset` */
export function readReactions(argument: string): TypedReactions {
  const [word = '', ...rest] = argument.split(/\s+/).filter(Boolean);
  if (word === '') return { name: 'reactions' };
  if (word.toLowerCase() === 'reset') return { name: 'reactions_set', change: { kind: 'reset' } };
  const meaning = meaningNamed(word);
  if (!meaning) return { name: 'bad_reaction', why: 'meaning', typed: word };
  const emoji = rest.flatMap((typed) => typed.match(/:[^\s:]+(?:::skin-tone-\d)?:|[^\s:]+/g) ?? []);
  const names = emoji.map(nameOf);
  const bad = emoji.find((_, i) => names[i] === undefined);
  if (names.length === 0 || names.length > mostAtOnce || bad !== undefined) {
    return { name: 'bad_reaction', why: 'emoji', typed: bad ?? rest.join(' ') };
  }
  const known = names.filter((name) => name !== undefined);
  const usual = known.find(isUsual);
  if (usual !== undefined) return { name: 'bad_reaction', why: 'usual', typed: usual };
  return { name: 'reactions_set', change: { kind: 'add', meaning, emoji: known } };
}

function meaningNamed(word: string): ReactionMeaning | undefined {
  return reactionMeanings.find((meaning) => meaning === word.toLowerCase());
}

/** `:raising_hand:`, of whatever skin: `raising_hand` */
function nameOf(typed: string): string | undefined {
  return /^:([a-z0-9_+'\u0080-\uffff-]{1,100})(?:::skin-tone-\d)?:$/i.exec(typed)?.[1]?.toLowerCase();
}
