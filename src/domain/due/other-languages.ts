import { it, ja, nl, type ParsedResult, pt, ru, sv, uk, zh } from 'chrono-node';
import { DAY_MS } from '../calendar/day.ts';
import type { Phrase } from './combine.ts';
import { dayOf, partsOf } from './dates.ts';
import { fold } from './fold.ts';
import type { Moment } from './moment.ts';

/** Languages without a table of their own are read by chrono-node, told by their letters or by words only they have. */
interface OtherLanguage {
  readonly chrono: {
    parse: (text: string, reference: Date, option: { forwardDate: boolean }) => ParsedResult[];
  };
  readonly letters?: RegExp;
  readonly words?: ReadonlySet<string>;
}

const others: readonly OtherLanguage[] = [
  { chrono: ja, letters: /[\p{sc=Hira}\p{sc=Kana}]/u },
  { chrono: zh.hans, letters: /\p{sc=Han}/u },
  { chrono: uk, letters: /[іїєґ]/iu },
  { chrono: ru, letters: /\p{sc=Cyrl}/u },
  {
    chrono: nl,
    words: folded(
      'vandaag morgenochtend morgenmiddag morgenavond overmorgen vanavond vanmiddag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag volgende komende uur maart augustus uiterlijk dagen',
    ),
  },
  {
    chrono: it,
    words: folded(
      'domani oggi dopodomani stasera lunedì martedì mercoledì giovedì venerdì domenica entro settimana prossima prossimo gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre giorni',
    ),
  },
  {
    chrono: pt,
    words: folded(
      'amanhã hoje segunda-feira terça quarta-feira quinta-feira sexta feira até janeiro fevereiro maio junho julho setembro outubro dezembro dias',
    ),
  },
  {
    chrono: sv,
    words: folded('imorgon idag ikväll måndag tisdag onsdag torsdag fredag lördag söndag nästa dagar'),
  },
];

export interface OtherReading {
  readonly phrase: Phrase;
  readonly index: number;
  readonly words: string;
}

/** What chrono-node reads where a text is in one of those languages; undefined where it is in none of them. */
export function readInOther(
  text: string,
  words: readonly string[],
  knownWords: number,
  moment: Moment,
): OtherReading[] | undefined {
  const language = others.find((other) => isIn(other, text, words, knownWords));
  if (language === undefined) return undefined;
  // Chrono-node reckons on the machine's own clock. No clock changes at noon, so that days come out the same everywhere.
  const { year, month, dom } = partsOf(moment.today);
  const noon = new Date(year, month - 1, dom, 12);
  return language.chrono.parse(text, noon, { forwardDate: true }).flatMap((result) => {
    const phrase = phraseOf(result, language, moment);
    return phrase ? [{ phrase, index: result.index, words: result.text }] : [];
  });
}

function isIn(
  { letters, words: sure }: OtherLanguage,
  text: string,
  words: readonly string[],
  knownWords: number,
): boolean {
  if (letters) return letters.test(text);
  const count = words.filter((word) => sure?.has(word)).length;
  return count > 0 && count >= knownWords;
}

function phraseOf(result: ParsedResult, language: OtherLanguage, moment: Moment): Phrase | undefined {
  const { start } = result;
  const between = { from: 0, to: 0 };
  if (start.tags().has('result/relativeDateAndTime')) {
    const at = new Date(moment.at.getTime() + durationMs(result.text, language));
    return { ...between, instant: { kind: 'instant', at } };
  }
  const isDaySaid = start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month');
  const day = dayOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  if (day === undefined || !(isDaySaid || start.isCertain('hour'))) return undefined;
  const clockMs = ((start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0)) * 60_000;
  const isOpen = !start.isCertain('meridiem') && clockMs > 0 && clockMs < DAY_MS / 2;
  const hasTime = start.isCertain('hour');
  return {
    ...between,
    ...(isDaySaid ? { day: { kind: 'day', day } } : {}),
    ...(hasTime ? { time: { kind: 'time', clockMs, isOpen } } : {}),
  };
}

/** A duration is read again from a day on which no clock on earth was changed. */
function durationMs(words: string, { chrono }: OtherLanguage): number {
  const [again] = chrono.parse(words, new Date(2000, 0, 10, 12), { forwardDate: true });
  const get = (component: Parameters<ParsedResult['start']['get']>[0]) => again?.start.get(component) ?? 0;
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return again ? wall - Date.UTC(2000, 0, 10, 12) : 0;
}

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(fold));
}
