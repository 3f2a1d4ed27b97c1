import { describe, expect, test } from 'vitest';
import { choose } from '../../../src/domain/calendar/choose.ts';
import type { CalendarSource, SetDay } from '../../../src/domain/calendar/source.ts';

const goodFriday = (date: string): SetDay => ({ date, name: 'Good Friday', isProposed: true });
const source: CalendarSource = {
  byHand: { timeZone: 'Europe/London', hours: { mon: [['09:00', '17:00']] } },
  sets: [
    {
      kind: 'country',
      name: 'GB-ENG',
      fromYear: 2026,
      toYear: 2027,
      days: [
        goodFriday('2026-04-03'),
        { date: '2026-04-06', name: 'Easter Monday', isProposed: true },
        goodFriday('2027-03-26'),
      ],
    },
  ],
  choices: [],
};

const chosen = (from: CalendarSource, what: string, isSelected: boolean) => {
  const answer = choose(from, what, isSelected);
  if (!answer.ok) throw new Error(answer.problem.problem);
  return answer;
};

describe('leaving imported days out', () => {
  test('by date', () => {
    expect(chosen(source, '2026-04-03', false)).toMatchObject({
      days: [{ date: '2026-04-03', name: 'Good Friday' }],
      source: { choices: [{ date: '2026-04-03', isSelected: false }] },
    });
  });

  test('by name, however it is typed, in all years', () => {
    const { days, source: after } = chosen(source, ' good friday', false);
    expect(days.map(({ date }) => date)).toEqual(['2026-04-03', '2027-03-26']);
    expect(after.choices).toEqual([{ name: 'Good Friday', isSelected: false }]);
  });

  test('and taking them back forgets the choice before', () => {
    const skipped = chosen(chosen(source, 'Good Friday', false).source, '2027-03-26', true).source;
    expect(skipped.choices).toEqual([
      { name: 'Good Friday', isSelected: false },
      { date: '2027-03-26', isSelected: true },
    ]);
    expect(chosen(skipped, 'Good Friday', true).source.choices).toEqual([
      { date: '2027-03-26', isSelected: true },
      { name: 'Good Friday', isSelected: true },
    ]);
  });

  test.each([
    [source, '2026-04-04', 'date', 'no imported holiday is on 2026-04-04'],
    [source, 'Friday', 'name', 'no imported holiday is named "Friday"'],
    [{ ...source, sets: [] }, 'Good Friday', 'name', 'nothing was imported into this calendar'],
  ])('is refused for what is not there: %#', (from, what, field, problem) => {
    expect(choose(from, what, false)).toMatchObject({ ok: false, problem: { field, problem } });
  });

  test('names what is near', () => {
    expect(choose(source, 'Friday', false)).toMatchObject({
      problem: { mend: expect.stringContaining('Known are "Good Friday".') },
    });
  });
});
