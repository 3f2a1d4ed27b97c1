import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainClocksLine } from '../../../src/domain/clocks/explain-line.ts';
import { anyWholeCase, inOneOrder } from './reference/cases.ts';
import { asLine } from './reference/lines.ts';
import { OutsideWindowError } from './reference/open-minutes.ts';
import { type Reckoned, reckonClocks } from './reference/reckon.ts';

/** A clock as a line tells it; its ask is known by the place of the message in the list. */
type Told = Omit<Reckoned, 'askId'> & { message: number };

test('a line’s clocks are what a second reckoning, minute by minute and from the rules alone, says of them', () => {
  fc.assert(
    fc.property(anyWholeCase, (it) => {
      const { line, known } = asLine(it);
      const { clocks } = JSON.parse(explainClocksLine(line)) as { clocks: Told[] };
      expect(inOneOrder(clocks.map(asReckoned))).toEqual(reckonedOf(known));
    }),
    { numRuns: 150 },
  );
});

test('a line with anything in the place of anything is answered by clocks or by an error, never by a crash', () => {
  const answered = fc.tuple(anyWholeCase, fc.nat(), anyHostile).map(([it, place, value]) => {
    const line = JSON.parse(asLine(it).line) as Json;
    return JSON.stringify(replaced(line, place, value));
  });
  fc.assert(
    fc.property(answered, (line) => {
      const answer = explainClocksLine(line);
      expect(answer).not.toContain('\n');
      const { clocks, error } = JSON.parse(answer) as { clocks?: unknown; error?: unknown };
      expect([Array.isArray(clocks), typeof error === 'string']).toContain(true);
    }),
    { numRuns: 300 },
  );
});

function reckonedOf(known: Parameters<typeof reckonClocks>[0]): Reckoned[] {
  try {
    return inOneOrder(reckonClocks(known));
  } catch (error) {
    if (error instanceof OutsideWindowError) fc.pre(false);
    throw error;
  }
}

function asReckoned(told: Told): Reckoned {
  const { metric, startedAt, outcome, dueAt, endedAt, fulfilledAt, cancelReason } = told;
  const { elapsedMinutes, targetMinutes, priority, pauses } = told;
  return {
    metric,
    askId: String(told.message).padStart(9, '0'),
    startedAt,
    outcome,
    dueAt,
    endedAt,
    fulfilledAt,
    cancelReason,
    elapsedMinutes,
    targetMinutes,
    priority,
    pauses: pauses.map(({ startedAt, endedAt, by, cause, hiddenMinutes }) => {
      return { startedAt, endedAt, by, cause, hiddenMinutes };
    }),
  };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const anyHostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    '\u0000\n\u2028',
    [],
    {},
  ),
  fc.constantFrom<Json[]>(
    'constructor',
    '__proto__',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00Z',
  ),
  fc.constantFrom<Json[]>({ minutes: 5, ladder: 5 }, [[[[]]]], [null], { normal: {} }, '(((a+)+)+)+$', [
    ['24:00', '00:00'],
  ]),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** The same with another value in one place, counted through it. */
function replaced(value: Json, place: number, by: Json): Json {
  const places: [Json[] | { [key: string]: Json }, string][] = [];
  const collect = (within: Json) => {
    if (typeof within !== 'object' || within === null) return;
    for (const key of Object.keys(within)) {
      places.push([within, key]);
      collect((within as { [key: string]: Json })[key] as Json);
    }
  };
  collect(value);
  const [within, key] = places[place % places.length] ?? [];
  if (within !== undefined && key !== undefined) (within as { [key: string]: Json })[key] = by;
  return value;
}
