import type { AnsweredHow } from '../log.ts';
import * as phrases from './phrases.ts';
import { plainWords } from './plain-words.ts';
import type { Reading, Said, SaidTime } from './said.ts';

/** A snooze that says no length is as long as one by an emoji. */
const usualSnoozeMinutes = 120;

/**
 * What somebody writes to the app about those who wait for them: "on it", "2 snooze 2h", "called Northwind at 10:05". Null
 * as what was said where nothing of it is understood; a number in front, or the words that are left, tell about which.
 */
export function readSaid(text: string): Reading {
  const [mention] = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/.exec(text)?.slice(1) ?? [];
  const plain = plainWords(text.replace(/<[^>]*>/g, ' '));
  const [, number, words = ''] =
    /^(?:(?:no |nr |n |number |nummer )?(\d{1,2})(?= (?!\d)|$))? ?(.*)$/.exec(plain) ?? [];
  const isQuestion = text.includes('?') && !phrases.asksWhy.test(words);
  const asksForList = phrases.asksForList.test(words);
  const found = isQuestion || asksForList ? null : meaningOf(words, mention ?? null);
  return {
    said: found?.said ?? null,
    number: number === undefined ? null : Number(number),
    rest: withoutFillers(found?.rest ?? words),
    asksForList,
  };
}

interface Found {
  said: Said;
  rest: string;
}

function meaningOf(words: string, mention: string | null): Found | null {
  const without = (...patterns: RegExp[]) => patterns.reduce((rest, one) => rest.replace(one, ' '), words);
  if (phrases.noPromise.test(words)) {
    return { said: { what: 'not_promised' }, rest: without(phrases.noPromise) };
  }
  for (const [pattern, reason] of phrases.reasons) {
    if (pattern.test(words)) {
      return { said: { what: 'no_reply_needed', reason }, rest: without(pattern, phrases.noReply) };
    }
  }
  if (phrases.noReply.test(words)) {
    return { said: { what: 'no_reply_needed', reason: null }, rest: without(phrases.noReply) };
  }
  const isDenied = phrases.denies.test(words);
  const spoken = isDenied ? null : spokenHow(words);
  if (spoken) return { said: answered(spoken, words), rest: without(phrases.called, phrases.met, ...times) };
  if (
    mention !== null &&
    (phrases.handsOver.test(`${words} `) || words.trim() === '' || isBareHandOver(words))
  ) {
    return { said: { what: 'hand_over', to: mention }, rest: without(phrases.handsOver, bareHandOver) };
  }
  if (phrases.handsOver.test(words) && phrases.turn.test(words)) {
    return { said: { what: 'hand_over_to_turn' }, rest: without(phrases.handsOver, phrases.turn) };
  }
  const named = isDenied ? null : handOverByName(words);
  if (named) return named;
  if (phrases.snoozes.test(words)) {
    return { said: snooze(words), rest: without(phrases.snoozes, phrases.tomorrow, ...times) };
  }
  if (phrases.asksWhy.test(words)) return { said: { what: 'why' }, rest: without(phrases.asksWhy) };
  if (isDenied) return null;
  if (phrases.takes.test(words)) return { said: { what: 'take' }, rest: without(phrases.takes) };
  if (phrases.closes.test(words)) return { said: { what: 'close' }, rest: without(phrases.closes) };
  return null;
}

/** "hand over Globex to tom": to whoever is called so, for Slack leaves a name that was only typed as it is. */
function handOverByName(words: string): Found | null {
  const found = phrases.handsToName.exec(words);
  const name = found?.groups?.name;
  if (!found || name === undefined) return null;
  const before = words.slice(0, words.length - name.length);
  if (phrases.snoozes.test(before)) return null; // "later, when I give the file to them"
  const rest = [phrases.handsOver, bareHandOver].reduce((left, one) => left.replace(one, ' '), before);
  return { said: { what: 'hand_over_to_name', name }, rest };
}

const times = [phrases.until, phrases.length, phrases.ago];

/** Where the colleague's name is cut out, "hand over to" ends with nothing. */
const bareHandOver = /\b(?:hand(?: it)? over|give|pass|assign)(?: (?:it|this|that))?(?: to)?\b/;
const isBareHandOver = (words: string) => bareHandOver.test(words);

function spokenHow(words: string): AnsweredHow | null {
  if (phrases.met.test(words)) return 'in_person';
  return phrases.called.test(words) ? 'phone' : null;
}

function answered(how: AnsweredHow, words: string): Said {
  const minutesAgo = phrases.ago.test(words) ? minutesIn(words) : null;
  return { what: 'answered', how, time: minutesAgo === null ? timeIn(words) : null, minutesAgo };
}

function snooze(words: string): Said {
  const isTomorrow = phrases.tomorrow.test(words);
  const minutes = minutesIn(words);
  if (minutes !== null && !isTomorrow) return { what: 'snooze', minutes };
  const time = timeIn(words);
  if (time) return { what: 'snooze_until', time, isTomorrow };
  return isTomorrow ? { what: 'snooze_until_morning' } : { what: 'snooze', minutes: usualSnoozeMinutes };
}

function minutesIn(words: string): number | null {
  const [, amount, unit] = phrases.length.exec(words) ?? [];
  if (amount === undefined || unit === undefined) return null;
  // "until 15 h" is a time of day.
  if (phrases.until.test(words) && !phrases.ago.test(words)) return null;
  const count = Number(amount.replace(',', '.'));
  return Math.round(unit.startsWith('m') ? count : count * 60);
}

function timeIn(words: string): SaidTime | null {
  const [, hours, minutes = '0', half] = phrases.until.exec(words) ?? [];
  if (hours === undefined) return null;
  const given = Number(hours);
  const hour = half === 'pm' && given < 12 ? given + 12 : half === 'am' && given === 12 ? 0 : given;
  return hour < 24 && Number(minutes) < 60 ? { hour, minute: Number(minutes) } : null;
}

const fillers =
  /\b(?:the|it|this|that|them|him|her|is|was|please|for|about|with|just|i|we|have|has|to|now|es|das|sie|bitte|ich|habe|mit|fur|le|la|les|je|ai|l|avec|pour|lo|yo|con|para|por|favor|he|una?|des?)\b/g;

function withoutFillers(rest: string): string {
  return rest.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
}
