import {
  awayPhrases,
  awayStatuses,
  endWords,
  herePhrases,
  laterPhrases,
  overPhrases,
  spacelessAwayWords,
} from './status-words.ts';

/** Slack's own suggestions for "out sick" and "vacationing", and what calendars set for "out of office". */
const awayEmoji = new Set([
  'palm_tree',
  'desert_island',
  'beach_with_umbrella',
  'umbrella_on_ground',
  'face_with_thermometer',
  'face_with_head_bandage',
  'mask',
  'hospital',
  'no_entry',
  'no_entry_sign',
]);

const emojiSigns: Readonly<Record<string, string>> = {
  '🌴': 'palm_tree',
  '🏝': 'desert_island',
  '🏖': 'beach_with_umbrella',
  '⛱': 'umbrella_on_ground',
  '🤒': 'face_with_thermometer',
  '🤕': 'face_with_head_bandage',
  '😷': 'mask',
  '🏥': 'hospital',
  '⛔': 'no_entry',
  '🚫': 'no_entry_sign',
};

/**
 * Whether a Slack status says that somebody is away for a day or longer: by its words, else by its emoji. Lunch, a
 * meeting, the way to work, a home office or an hour of concentration do not, whatever the emoji.
 */
export function saysAway(emoji: string | null, text: string | null): boolean {
  const words = plain(text ?? '');
  if (has(words, overPhrases) || (has(words, laterPhrases) && !has(words, endWords))) return false;
  if (awayStatuses.has(words.trim()) || has(words, awayPhrases)) return true;
  if (spacelessAwayWords.some((word) => words.includes(word))) return true;
  if (has(words, herePhrases)) return false;
  return awayEmoji.has(nameOf(emoji ?? ''));
}

/** `:palm_tree::skin-tone-2:` → `palm_tree` */
function nameOf(emoji: string): string {
  const sign = emoji.replaceAll('\uFE0F', '');
  return emojiSigns[sign] ?? /^:?([a-z0-9_+'-]+)/.exec(emoji)?.[1] ?? '';
}

/** In lower case without accents, each word between spaces: "En congé" → " en conge ". */
function plain(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function has(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}
