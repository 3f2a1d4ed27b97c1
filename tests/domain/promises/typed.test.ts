import { describe, expect, test } from 'vitest';
import { customerNamedIn, readTypedDue } from '../../../src/domain/promises/typed.ts';

/** Monday in London. */
const terms = {
  at: new Date('2026-11-23T10:00:00Z'),
  timeZone: 'Europe/London',
  theirTimeZone: null,
  calendar: null,
  dateOrder: 'day_first',
  asapMinutes: null,
} as const;

describe('the time of a promise that is typed', () => {
  test.each([
    ['Friday 15:00 send the export to Northwind', '2026-11-27T15:00:00Z', 'send the export to Northwind'],
    ['by Friday 15:00 to send the export', '2026-11-27T15:00:00Z', 'send the export'],
    ['due tomorrow EOD: call Globex', '2026-11-24T17:00:00Z', 'call Globex'],
    ['Friday 15:00 send Monday’s report', '2026-11-27T15:00:00Z', 'send Monday’s report'],
    ['send Monday’s report Friday 15:00', '2026-11-27T15:00:00Z', 'send Monday’s report'],
    ['send the export by tomorrow', '2026-11-24T17:00:00Z', 'send the export'],
    ['in two business days send the May report', '2026-11-25T17:00:00Z', 'send the May report'],
    ['Friday 15:00', '2026-11-27T15:00:00Z', ''],
  ])('“%s” is due %s', (words, due, what) => {
    expect(readTypedDue(words, terms)).toEqual({ how: 'ahead', dueAt: new Date(due), what });
  });

  test.each(['2026-11-20 15:00 send it', 'today 09:00 send it', '20 Nov 2026 send it'])(
    '“%s” is past',
    (words) => {
      expect(readTypedDue(words, terms)).toEqual({ how: 'past' });
    },
  );

  test.each(['send the export to Northwind', '', 'soon send it'])('“%s” names none', (words) => {
    expect(readTypedDue(words, terms)).toEqual({ how: 'none' });
  });
});

describe('the customer whom words name', () => {
  const customers = [
    'Northwind',
    'Globex',
    'Acme',
    'Corp',
    'Acme Corp',
    'Initech & Sons',
    '(C++)',
    'Ökostrom',
  ].map((name) => ({ id: name, name }));

  test.each([
    ['send the export to northwind', 'Northwind'],
    ['send NORTHWIND the export', 'Northwind'],
    ['send Globex’s report to Northwind', 'Northwind'],
    ['to Northwind, the report of Globex', 'Northwind'],
    ['call Acme Corp', 'Acme Corp'],
    ['call Initech &amp; Sons', 'Initech & Sons'],
    ['call (C++) back', '(C++)'],
    ['rechne für ökostrom', 'Ökostrom'],
    ['the northwinds are strong', null],
    ['send the export', null],
  ])('“%s”: %s', (words, name) => {
    expect(customerNamedIn(words, customers)?.name ?? null).toBe(name);
  });

  test('a customer without a name is named by nothing', () => {
    expect(customerNamedIn('send the export', [{ id: '1', name: ' ' }])).toBeNull();
  });
});
