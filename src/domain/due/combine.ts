import type { Found } from './find-parts.ts';
import type { Part } from './part.ts';
import type { Token } from './tokens.ts';

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** Parts side by side that speak of one moment: "Friday" "at 9" "GMT". */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** "before Friday": due when that day begins. */
  readonly isBefore?: boolean;
  readonly day?: Of<'day'>;
  readonly dayOfMonth?: Of<'dayOfMonth'>;
  readonly stretch?: Of<'stretch'>;
  readonly edge?: Of<'edge'>;
  readonly time?: Of<'time'>;
  readonly partOfDay?: Of<'partOfDay'>;
  readonly closing?: Of<'closing'>;
  readonly opening?: Of<'opening'>;
  readonly instant?: Of<'instant'>;
  readonly zone?: Of<'zone'>;
  readonly nothing?: Of<'nothing'>;
}

/** What may stand between two parts of one moment; three of them at most. */
const links = new Set('at on in by before of the for from until around , this within - after a'.split(' '));
const MOST_LINKS = 3;

export function combine(found: readonly Found[], tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  let open: Phrase | undefined;
  for (const { part, from, to } of found) {
    const joined =
      open &&
      (isRange(open, part, tokens, from)
        ? open
        : isLinked(tokens, open.to, from)
          ? join(open, part)
          : undefined);
    if (open && !joined) phrases.push(open);
    open = joined ? { ...joined, from: (open as Phrase).from, to } : { [part.kind]: part, from, to };
  }
  if (open) phrases.push(open);
  return phrases
    .map((phrase) => ({ ...phrase, isBefore: isBefore(phrase, tokens) }))
    .filter((phrase) => !isDoubtful(phrase, tokens));
}

function isLinked(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= MOST_LINKS && tokens.slice(from, to).every(({ form }) => links.has(form));
}

function isBefore({ from }: Phrase, tokens: readonly Token[]): boolean {
  return [tokens[from], tokens[from - 1]].some((token) => token?.form === 'before');
}

const dashes = new Set(['-', 'to', 'and', 'until']);

/** "9:30 to 11:00" is due when it begins. */
function isRange(open: Phrase, part: Part, tokens: readonly Token[], from: number): boolean {
  return (
    part.kind === 'time' &&
    open.time !== undefined &&
    from - open.to === 1 &&
    dashes.has(tokens[open.to]?.form ?? '')
  );
}

/** The phrase with one part more, or undefined where the two do not go together. */
function join(phrase: Phrase, part: Part): Phrase | undefined {
  if (phrase.nothing) return part.kind === 'stretch' ? undefined : phrase;
  if (part.kind === 'nothing') return phrase.day?.isLoose ? { ...phrase, nothing: part } : undefined;
  if (part.kind === 'day') return joinDay(phrase, part);
  if (part.kind === 'dayOfMonth') {
    const { day, stretch, dayOfMonth, instant } = phrase;
    if (!day && !stretch && !dayOfMonth && !instant) return { ...phrase, dayOfMonth: part };
    if (!day?.isLoose || day.weekday === undefined) return undefined;
    return { ...without(phrase, 'day'), dayOfMonth: { ...part, weekday: day.weekday } };
  }
  if (part.kind === 'stretch')
    return phrase.stretch || phrase.day || phrase.dayOfMonth || phrase.instant
      ? weekdayWithin(phrase, part)
      : { ...phrase, stretch: part };
  if (part.kind === 'instant') {
    const isAlone = phrase.instant || phrase.time || phrase.dayOfMonth || phrase.stretch || part.isNow;
    return isAlone ? undefined : { ...phrase, instant: part };
  }
  if (part.kind === 'edge') return undefined;
  if (phrase.instant && part.kind !== 'zone') return undefined;
  if (part.kind === 'time' && (phrase.closing || phrase.opening)) return undefined;
  if (part.kind === 'closing' && (phrase.time || phrase.partOfDay)) return undefined;
  if (part.kind === 'opening' && phrase.time) return undefined;
  if (phrase[part.kind]) return undefined;
  return { ...phrase, [part.kind]: part };
}

/** A weekday goes with a date, "tomorrow" with one too, and a weekday with the week it is in. */
function joinDay(phrase: Phrase, part: Of<'day'>): Phrase | undefined {
  const { day, stretch, dayOfMonth, instant } = phrase;
  if (instant) return instant.isNow ? undefined : phrase;
  if (stretch) {
    if (!part.isLoose || part.weekday === undefined || stretch.unit !== 'w') return undefined;
    return { ...without(phrase, 'stretch'), day: { kind: 'day', day: weekdayIn(stretch, part.weekday) } };
  }
  if (dayOfMonth) {
    if (part.weekday === undefined) return undefined;
    return { ...phrase, dayOfMonth: { ...dayOfMonth, weekday: part.weekday } };
  }
  if (!day) return { ...phrase, day: part };
  if (day.isLoose && !part.isLoose)
    return { ...phrase, day: { ...part, weekday: day.weekday ?? part.weekday } };
  if (
    part.isLoose &&
    !day.isLoose &&
    part.weekday !== undefined &&
    (day.inOtherYears || part.weekday === weekdayOf(day.day))
  )
    return { ...phrase, day: { ...day, weekday: part.weekday } };
  return part.isLoose && weekdayOf(day.day) === part.weekday ? phrase : undefined;
}

function weekdayWithin(phrase: Phrase, stretch: Of<'stretch'>): Phrase | undefined {
  const weekday = phrase.day?.isLoose ? phrase.day.weekday : undefined;
  if (weekday === undefined || stretch.unit !== 'w') return undefined;
  return { ...phrase, day: { kind: 'day', day: weekdayIn(stretch, weekday) } };
}

function weekdayIn({ first }: Of<'stretch'>, weekday: number): number {
  return first + ((weekday - weekdayOf(first) + 7) % 7);
}

/** Weekdays from 1, Monday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function without(phrase: Phrase, kind: Part['kind']): Phrase {
  return { ...phrase, [kind]: undefined };
}

const small = new Set('the in of at a'.split(' '));
const signs = new Set('on by before until from next this coming for after'.split(' '));
const monthSigns = new Set([...signs, 'in', 'of']);
const mealSigns = new Set('by before until after'.split(' '));

/** A single word that is as often something else ("sat", "may"), with no sign beside it that it names a day. */
function isDoubtful({ from, to, isBefore: _, ...parts }: Phrase, tokens: readonly Token[]): boolean {
  if (parts.edge && !parts.stretch && !parts.day && !parts.partOfDay) return true;
  if (parts.time?.isBare && !parts.day && !parts.stretch && !parts.dayOfMonth) return true;
  if (parts.zone && Object.values(parts).filter(Boolean).length === 1) return true;
  const words = tokens.slice(from, to).filter(({ form }) => !small.has(form));
  const [word] = words;
  if (words.length !== 1 || !word?.isWeak) return false;
  const isAlone = tokens.every(({ form }) => /^[.,]$/.test(form) || form === word.form);
  const beside = tokens.slice(Math.max(0, from - 1), to).map(({ form }) => form);
  const own = word.form.startsWith('P') ? mealSigns : word.form.startsWith('M') ? monthSigns : signs;
  const isSigned = beside.some((form) => own.has(form));
  return !isAlone && !isSigned;
}
