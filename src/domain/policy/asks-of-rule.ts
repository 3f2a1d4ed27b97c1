import { DAY_MINUTES, WEEKDAYS } from '../calendar/day.ts';
import { type Shift, shiftMinutes } from '../calendar/shift.ts';
import {
  type InboxKind,
  type PolicyDocument,
  priorities,
  type Rule,
  type RuleConditions,
} from './document.ts';
import type { KnownTerms } from './parse-entry.ts';
import { hasPhrase } from './phrases.ts';

/**
 * Asks that agree in what rules look at: of each aspect that is listed they have one of these values, and in all others
 * they may be anything. `tiers: gold; priorities: urgent, high`.
 */
export type Asks = ReadonlyMap<string, readonly string[]>;

/** What asks are told apart by, for all rules of one policy. */
export interface Measure {
  known: KnownTerms;
  zoneOf(rule: Rule): string;
  /** All the values of the aspects that have but a few; of the others there is always one more. */
  wholes: Asks;
}

const placesOfKind: Readonly<Record<InboxKind, readonly string[]>> = {
  channel: ['shared channel', 'internal channel'],
  mailbox: ['mailbox'],
};
const places = [...placesOfKind.channel, ...placesOfKind.mailbox];

/** Days and times are told apart by the calendars whose zones they are in, for those may differ. */
export function measureOf(
  { calendarId }: Pick<PolicyDocument, 'calendarId'>,
  rules: readonly Rule[],
  known: KnownTerms,
): Measure {
  const zoneOf = (rule: Rule) => rule.calendarId ?? calendarId;
  const edges = edgesOf(rules.flatMap(({ when }) => when.timesOfDay ?? []));
  const wholes = new Map<string, readonly string[]>([
    ['places', places],
    ['priorities', priorities],
  ]);
  for (const rule of rules)
    wholes.set(`weekdays ${zoneOf(rule)}`, WEEKDAYS).set(`minutes ${zoneOf(rule)}`, edges);
  return { known, zoneOf, wholes };
}

/** The asks that a rule is for, by itself; none where its conditions contradict each other. */
export function asksOf(rule: Rule, { known, zoneOf, wholes }: Measure): Asks[] {
  const { when } = rule;
  const minutes = `minutes ${zoneOf(rule)}`;
  const conditions: [string, readonly string[] | undefined][] = [
    ['customers', when.customers],
    ['tiers', when.tiers],
    ['words', when.words],
    ['pattern', when.pattern === undefined ? undefined : [when.pattern]],
    ['priorities', when.priorities],
    [`weekdays ${zoneOf(rule)}`, when.weekdays],
    [minutes, when.timesOfDay && wholes.get(minutes)?.filter((edge) => isWithin(when.timesOfDay, edge))],
  ];
  return inboxesByKind(when.inboxes, known).flatMap(({ ids, possible }) => {
    const wanted = possible.filter((place) => isPlaceFor(when, place));
    if (wanted.length === 0) return [];
    const all = [...conditions, ['inboxes', ids] as const, ['places', wanted] as const];
    return [
      new Map(
        all.flatMap(([aspect, values]) => (values && !isWhole(aspect, values) ? [[aspect, values]] : [])),
      ),
    ];
  });

  function isWhole(aspect: string, values: readonly string[]): boolean {
    return wholes.get(aspect)?.every((value) => values.includes(value)) ?? false;
  }
}

/** What is left of some asks without others, in parts; nothing where the others have them all. */
export function without(asks: Asks, others: Asks, { wholes }: Measure): Asks[] {
  const left: Asks[] = [];
  const common = new Map(asks);
  for (const [aspect, values] of others) {
    const own = asks.get(aspect) ?? wholes.get(aspect) ?? [];
    const shared = own.filter((value) => isAmong(aspect, value, values));
    // The others have none of these asks; or these may be anything, and there is always one more than the others have.
    if (shared.length === 0) return [asks];
    const rest = own.filter((value) => !shared.includes(value));
    if (rest.length > 0) left.push(new Map([...common, [aspect, rest]]));
    // So that no two parts have an ask in common, and they stay few.
    common.set(aspect, shared);
  }
  return left;
}

/** "server is down" has "down" in it: an ask with the one has the other. */
function isAmong(aspect: string, value: string, values: readonly string[]): boolean {
  return aspect === 'words' ? hasPhrase(values, value) : values.includes(value);
}

/** The inboxes of a condition, apart by the places that their kind allows; what is not known may be any. */
function inboxesByKind(inboxes: readonly string[] | undefined, known: KnownTerms) {
  if (!inboxes) return [{ ids: undefined, possible: places }];
  const kinds: (InboxKind | undefined)[] = ['channel', 'mailbox', undefined];
  return kinds.flatMap((kind) => {
    const ids = inboxes.filter((id) => known.inboxes?.get(id)?.kind === kind);
    return ids.length === 0 ? [] : [{ ids, possible: kind ? placesOfKind[kind] : places }];
  });
}

function isPlaceFor({ inboxKinds, isShared }: RuleConditions, place: string): boolean {
  const isOfKind = inboxKinds?.some((kind) => placesOfKind[kind].includes(place)) ?? true;
  return isOfKind && (isShared === undefined || isShared === (place === 'shared channel'));
}

/** Midnight, and every minute at which one of the times begins or ends. */
function edgesOf(times: readonly Shift[]): string[] {
  const spans = times.flatMap((shift) => shiftMinutes(shift) ?? []);
  const edges = spans.flatMap(({ from, until }) => [from, until % DAY_MINUTES]);
  return [...new Set([0, ...edges])].map(String);
}

/** Whether the time from an edge to the next lies in one of the times: it does as a whole or not at all. */
function isWithin(times: readonly Shift[] = [], edge: string): boolean {
  const minute = Number(edge);
  return times.some((shift) => {
    const span = shiftMinutes(shift);
    const isIn = (at: number) => span !== undefined && at >= span.from && at < span.until;
    return isIn(minute) || isIn(minute + DAY_MINUTES);
  });
}
